package com.atriumn.client.ingest;

/**
 * An ingestion that failed after the content item had been made. The cause says why: an
 * {@code AtriumnException} of the call that failed, a {@link ContentWaitException}, or
 * what reading the content threw.
 */
public class IngestionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	@SuppressWarnings("serial")
	private final PendingIngestion pending;

	/**
	 * Create an exception.
	 * @param pending the ingestion as it stands
	 * @param cause why it failed
	 */
	public IngestionException(PendingIngestion pending, RuntimeException cause) {
		super("The ingestion of content item '" + pending.contentId() + "' failed at step " + pending.step() + ": "
				+ cause.getMessage(), cause);
		this.pending = pending;
	}

	/**
	 * The ingestion as it stands, to be given to {@link IngestClient#resume}.
	 * @return the ingestion
	 */
	public PendingIngestion pending() {
		return this.pending;
	}

	/**
	 * The content item that there is.
	 * @return its id
	 */
	public String contentId() {
		return this.pending.contentId();
	}

	/**
	 * The step that failed.
	 * @return the step
	 */
	public IngestStep step() {
		return this.pending.step();
	}

}

package com.atriumn.client.transfer;

/**
 * Sees content on its way. Called by the thread that moves the bytes, after each piece of
 * some kilobytes, so it must be quick. An exception it throws ends the transfer and
 * reaches the caller.
 */
@FunctionalInterface
public interface ProgressListener {

	/**
	 * Some bytes have moved.
	 * @param bytes how many bytes have moved so far; it starts again from the beginning
	 * when the content is sent or fetched again
	 * @param total how many there are, or -1 if the server did not say
	 */
	void moved(long bytes, long total);

}

package com.atriumn.client;

import com.atriumn.client.transfer.ProgressListener;
import org.jspecify.annotations.Nullable;

/**
 * Counts the bytes of one attempt to move content.
 */
final class TransferMeter {

	private final CallState state;

	private final long total;

	private final @Nullable ProgressListener listener;

	private long bytes;

	TransferMeter(CallState state, long total, @Nullable ProgressListener listener) {
		this.state = state;
		this.total = total;
		this.listener = listener;
	}

	void moved(long count) {
		this.state.moved();
		this.bytes += count;
		if (this.listener != null) {
			this.listener.moved(this.bytes, this.total);
		}
	}

}

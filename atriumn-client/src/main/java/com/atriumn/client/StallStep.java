package com.atriumn.client;

import com.atriumn.client.transfer.TransferOptions;

/**
 * Ends an attempt to move content when no byte has moved for too long. A socket's timeout
 * bounds only a read; a write to a server that has stopped reading blocks for ever. So a
 * watchdog cuts the connection, and each byte that moves pushes it back. An attempt that
 * stalled may be followed by another one, which is watched anew.
 */
final class StallStep implements CallStep {

	private final CallStep next;

	private final Watchdog watchdog;

	private final TimeSource time;

	StallStep(CallStep next, Watchdog watchdog, TimeSource time) {
		this.next = next;
		this.watchdog = watchdog;
		this.time = time;
	}

	@Override
	public <T> T run(Call<T> call, CallState state) {
		TransferOptions options = call.transfer();
		if (options == null) {
			return this.next.run(call, state);
		}
		StallWatch watch = new StallWatch(options.idleTimeout(), this.watchdog, this.time, state::stall);
		state.watchWith(watch);
		try {
			return this.next.run(call, state);
		}
		finally {
			watch.end();
		}
	}

}

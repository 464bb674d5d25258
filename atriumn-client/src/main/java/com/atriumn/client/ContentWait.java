package com.atriumn.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import com.atriumn.client.call.CallOptions;
import com.atriumn.client.call.Operation;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnNotFoundException;
import com.atriumn.client.ingest.ContentFailedException;
import com.atriumn.client.ingest.ContentGoneException;
import com.atriumn.client.ingest.ContentInterruptedException;
import com.atriumn.client.ingest.ContentItem;
import com.atriumn.client.ingest.ContentStatus;
import com.atriumn.client.ingest.ContentTimeoutException;
import com.atriumn.client.ingest.WaitOptions;
import org.jspecify.annotations.Nullable;

/**
 * Waits for one content item by looking at it now and then. A look that fails for a
 * passing reason is not the end: there is another one, as long as there is time.
 */
final class ContentWait {

	private final ServiceCalls calls;

	private final String id;

	private final WaitOptions options;

	private final Deadline deadline;

	private final PollDelays delays = new PollDelays(() -> ThreadLocalRandom.current().nextDouble());

	private @Nullable ContentItem lastSeen;

	private @Nullable AtriumnException lastFailure;

	ContentWait(ServiceCalls calls, String id, WaitOptions options) {
		this.calls = calls;
		this.id = id;
		this.options = options;
		this.deadline = Deadline.after(options.timeout(), calls.pipeline().time());
	}

	ContentItem await() {
		while (true) {
			ContentItem item = look();
			if (item != null && item.status().equals(ContentStatus.COMPLETED)) {
				return item;
			}
			if (item != null && item.status().equals(ContentStatus.ERROR)) {
				throw new ContentFailedException(item);
			}
			pause();
		}
	}

	private @Nullable ContentItem look() {
		this.lastFailure = null;
		try {
			ContentItem item = inTime().to(Operation.GET_CONTENT_ITEM).id(this.id).as(ContentItem.class);
			see(item);
			return item;
		}
		catch (AtriumnNotFoundException ex) {
			throw new ContentGoneException(this.id, this.lastSeen, ex);
		}
		catch (AtriumnException ex) {
			if (!ex.isRetryable()) {
				throw ex;
			}
			this.lastFailure = ex;
			return null;
		}
	}

	private ServiceCalls inTime() {
		Duration left = this.deadline.remaining();
		if (left.isZero()) {
			throw timeout();
		}
		return (left.compareTo(this.calls.timeout()) < 0) ? this.calls.with(CallOptions.defaults().withTimeout(left))
				: this.calls;
	}

	private void see(ContentItem item) {
		boolean changed = this.lastSeen == null || !this.lastSeen.status().equals(item.status());
		this.lastSeen = item;
		if (changed && this.options.listener() != null) {
			this.options.listener().changed(item);
		}
	}

	private void pause() {
		Duration delay = longer(this.delays.next(), this.calls.pipeline().pauseBefore(Operation.GET_CONTENT_ITEM));
		if (this.lastFailure != null && this.lastFailure.retryAfter() != null) {
			delay = longer(delay, this.lastFailure.retryAfter());
		}
		if (!this.deadline.fits(delay)) {
			throw timeout();
		}
		try {
			this.calls.pipeline().time().sleep(delay);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ContentInterruptedException(this.id, this.lastSeen, ex);
		}
	}

	private ContentTimeoutException timeout() {
		return new ContentTimeoutException(this.id, this.lastSeen, this.options.timeout(), this.lastFailure);
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

}

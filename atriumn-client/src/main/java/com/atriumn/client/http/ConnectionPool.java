package com.atriumn.client.http;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The engine's pool without its leak: a connection that is handed over at the moment at
 * which the waiting thread is interrupted would never come back, and after a few of those
 * nobody could connect any more. Here it is given back.
 */
final class ConnectionPool extends PoolingHttpClientConnectionManager {

	ConnectionPool(HttpClientConnectionOperator operator) {
		super(operator, PoolConcurrencyPolicy.STRICT, PoolReusePolicy.LIFO, null, QuietConnection::open, false);
	}

	@Override
	public LeaseRequest lease(String id, HttpRoute route, Timeout timeout, @Nullable Object state) {
		return new Lease(super.lease(id, route, timeout, state));
	}

	private final class Lease implements LeaseRequest {

		private final LeaseRequest request;

		private Lease(LeaseRequest request) {
			this.request = request;
		}

		@Override
		public ConnectionEndpoint get(Timeout timeout)
				throws InterruptedException, ExecutionException, TimeoutException {
			try {
				return this.request.get(timeout);
			}
			catch (InterruptedException ex) {
				if (!cancel()) {
					giveBack();
				}
				throw ex;
			}
		}

		@Override
		public boolean cancel() {
			return this.request.cancel();
		}

		/**
		 * What cannot be cancelled is complete, so there is nothing to wait for.
		 */
		private void giveBack() throws InterruptedException {
			try {
				release(this.request.get(Timeout.ONE_MILLISECOND), null, TimeValue.NEG_ONE_MILLISECOND);
			}
			catch (CancellationException | ExecutionException | TimeoutException ex) {
				// It was cancelled or has failed: no connection was handed over.
			}
		}

	}

}

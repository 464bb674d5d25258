package com.atriumn.spring.boot.autoconfigure.metrics;

import java.util.Set;

import com.atriumn.client.AtriumnClient;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.httpcomponents.hc5.PoolingHttpClientConnectionManagerMetricsBinder;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.pool.ConnPoolControl;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.util.TimeValue;

/**
 * Shows a client's connection pool to Micrometer's own binder, so that its meters have
 * the names that dashboards know. The client gives no access to its engine; what the
 * binder reads follows from the numbers it does give.
 *
 * @param client whose pool is shown
 */
record ConnectionPoolMetrics(AtriumnClient client) implements ConnPoolControl<HttpRoute> {

	@SuppressWarnings("deprecation") // See docs/decisions/0052
	static MeterBinder binder(String name, AtriumnClient client) {
		return new PoolingHttpClientConnectionManagerMetricsBinder(new ConnectionPoolMetrics(client), name,
				Tags.empty());
	}

	@Override
	public PoolStats getTotalStats() {
		com.atriumn.client.http.PoolStats stats = this.client.connections();
		return new PoolStats(stats.leased(), stats.pending(), stats.available(), stats.max());
	}

	@Override
	public PoolStats getStats(HttpRoute route) {
		return getTotalStats();
	}

	@Override
	public int getMaxTotal() {
		return this.client.connections().max();
	}

	@Override
	public int getDefaultMaxPerRoute() {
		return this.client.connections().maxPerHost();
	}

	@Override
	public int getMaxPerRoute(HttpRoute route) {
		return getDefaultMaxPerRoute();
	}

	@Override
	public Set<HttpRoute> getRoutes() {
		return Set.of();
	}

	@Override
	public void setMaxTotal(int max) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setDefaultMaxPerRoute(int max) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setMaxPerRoute(HttpRoute route, int max) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void closeIdle(TimeValue idleTime) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void closeExpired() {
		throw new UnsupportedOperationException();
	}

}

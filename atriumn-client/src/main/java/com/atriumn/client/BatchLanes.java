package com.atriumn.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.atriumn.client.call.Operation;
import com.atriumn.client.ingest.IngestSource;
import org.jspecify.annotations.Nullable;

/**
 * The items of a batch that are yet to be sent, in a lane for each rate limit, so that
 * URLs at ten a minute do not hold up texts at twenty.
 */
final class BatchLanes {

	private final Map<Operation, RateLane> lanes = new EnumMap<>(Operation.class);

	private final Collection<RateLane> distinct;

	private final TimeSource time;

	BatchLanes(List<IngestSource> sources, TimeSource time) {
		this.time = time;
		RateLane texts = new RateLane(time);
		RateLane urls = new RateLane(time);
		RateLane files = new RateLane(time);
		this.lanes.put(Operation.INGEST_TEXT, texts);
		this.lanes.put(Operation.REQUEST_TEXT_UPLOAD, texts);
		this.lanes.put(Operation.INGEST_URL, urls);
		this.lanes.put(Operation.REQUEST_FILE_UPLOAD, files);
		this.distinct = List.of(texts, urls, files);
		for (int item = 0; item < sources.size(); item++) {
			of(operationOf(sources.get(item))).add(item);
		}
	}

	static Operation operationOf(IngestSource source) {
		if (source instanceof IngestSource.Text text) {
			return text.isInline() ? Operation.INGEST_TEXT : Operation.REQUEST_TEXT_UPLOAD;
		}
		return (source instanceof IngestSource.Url) ? Operation.INGEST_URL : Operation.REQUEST_FILE_UPLOAD;
	}

	RateLane of(Operation operation) {
		RateLane lane = this.lanes.get(operation);
		if (lane == null) {
			throw new IllegalStateException("No lane for " + operation);
		}
		return lane;
	}

	boolean areEmpty() {
		return this.distinct.stream().allMatch(RateLane::isEmpty);
	}

	@Nullable RateLane open() {
		return this.distinct.stream().filter((lane) -> !lane.isEmpty() && lane.isOpen()).findFirst().orElse(null);
	}

	/**
	 * When the next item can be sent.
	 * @return the time, or {@code null} if it can be sent now or there is none
	 */
	@Nullable Instant closedUntil() {
		if (open() != null) {
			return null;
		}
		return this.distinct.stream()
			.filter((lane) -> !lane.isEmpty())
			.map(RateLane::opensAt)
			.min(Instant::compareTo)
			.orElse(null);
	}

	/**
	 * How long until the next item can be sent.
	 */
	Duration pause() {
		Instant until = this.closedUntil();
		Duration pause = (until != null) ? Duration.between(this.time.now(), until) : Duration.ZERO;
		return pause.isNegative() ? Duration.ZERO : pause;
	}

}

package com.atriumn.client;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.atriumn.client.call.CallOptions;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.http.ConnectionSettings;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

/**
 * Makes every sample call meet every fault over a real socket, and keeps what came of it.
 */
final class FaultMatrix {

	/**
	 * Long enough for a busy machine to come to the point of the fault.
	 */
	static final Duration DEADLINE = Duration.ofMillis(1500);

	private static final Duration NO_DEADLINE = Duration.ofMinutes(1);

	private final WireMockServer wireMock = new WireMockServer(
			WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

	private final int refusingPort = Unreachable.refusingPort();

	/**
	 * What came of one call.
	 *
	 * @param failure how it ended, or {@code null} with a value
	 * @param requests how many requests the server saw
	 * @param leased how many connections were not given back
	 * @param took how long the call took
	 */
	record Outcome(AtriumnException failure, int requests, int leased, Duration took) {

		@Override
		public String toString() {
			String end = (this.failure != null)
					? this.failure.code() + ", " + this.failure.phase().name().toLowerCase(Locale.ROOT) : "success";
			return end + ", " + this.requests;
		}

	}

	record Cell(Fault fault, SampleCall call) {
	}

	/**
	 * Fill the matrix, several cells at a time, because most of the time is waited away.
	 * One call goes before, so that no deadline is spent on loading classes.
	 */
	static Map<Cell, Outcome> fill() throws ExecutionException, InterruptedException {
		FaultMatrix matrix = new FaultMatrix();
		ExecutorService threads = Executors.newFixedThreadPool(10);
		matrix.wireMock.start();
		try {
			threads.submit(matrix.cell(Fault.EMPTY_RESPONSE, SampleCall.GET)).get();
			matrix.wireMock.resetAll();
			Map<Cell, Future<Outcome>> running = new LinkedHashMap<>();
			for (Fault fault : Fault.values()) {
				for (SampleCall call : SampleCall.values()) {
					running.put(new Cell(fault, call), threads.submit(matrix.cell(fault, call)));
				}
			}
			Map<Cell, Outcome> outcomes = new LinkedHashMap<>();
			for (Map.Entry<Cell, Future<Outcome>> each : running.entrySet()) {
				outcomes.put(each.getKey(), each.getValue().get());
			}
			return outcomes;
		}
		finally {
			threads.shutdownNow();
			matrix.wireMock.stop();
		}
	}

	private Callable<Outcome> cell(Fault fault, SampleCall call) {
		return switch (fault) {
			case CONNECTION_REFUSED -> () -> outcome(fault, call, "http://127.0.0.1:" + this.refusingPort);
			case UNKNOWN_HOST -> () -> outcome(fault, call, "https://atriumn.invalid");
			case EXHAUSTED_POOL -> () -> outcomeOfExhaustedPool(fault, call);
			default -> fault.isOfWireMock() ? () -> outcomeOfWireMock(fault, call) : () -> outcomeOfScript(fault, call);
		};
	}

	private static Outcome outcome(Fault fault, SampleCall call, String url) {
		try (AtriumnClient client = client(fault, url)) {
			return outcome(client, call);
		}
	}

	private Outcome outcomeOfWireMock(Fault fault, SampleCall call) {
		String prefix = fault.path() + "/" + call.name();
		com.github.tomakehurst.wiremock.http.Fault kind = com.github.tomakehurst.wiremock.http.Fault
			.valueOf(fault.name());
		this.wireMock.stubFor(any(urlPathMatching(prefix + "/.*")).willReturn(aResponse().withFault(kind)));
		Outcome outcome = outcome(fault, call, this.wireMock.baseUrl() + prefix);
		int requests = this.wireMock.findAll(anyRequestedFor(WireMock.urlPathMatching(prefix + "/.*"))).size();
		return new Outcome(outcome.failure(), requests, outcome.leased(), outcome.took());
	}

	private static Outcome outcomeOfScript(Fault fault, SampleCall call) {
		try (ScriptedServer server = ScriptedServer.start(fault.script())) {
			String url = (fault == Fault.TLS_HANDSHAKE_STALL) ? "https://127.0.0.1:" + server.port() : server.url();
			Outcome outcome = outcome(fault, call, url);
			return new Outcome(outcome.failure(), server.requests().size(), outcome.leased(), outcome.took());
		}
	}

	/**
	 * The first call holds the only connection until its own deadline, which is longer.
	 */
	private static Outcome outcomeOfExhaustedPool(Fault fault, SampleCall call) throws Exception {
		try (ScriptedServer server = ScriptedServer.start(fault.script());
				AtriumnClient client = client(fault, server.url())) {
			Thread holder = Threads.daemon("holder").newThread(() -> holdConnection(client));
			holder.start();
			while (server.requests().isEmpty()) {
				Thread.yield();
			}
			Outcome outcome = outcome(client, call);
			holder.interrupt();
			holder.join();
			return new Outcome(outcome.failure(), server.requests().size() - 1, client.connections().leased(),
					outcome.took());
		}
	}

	private static void holdConnection(AtriumnClient client) {
		try {
			client.ingest().withOptions(CallOptions.defaults().withTimeout(NO_DEADLINE)).getContentItem("held");
		}
		catch (AtriumnException ex) {
			// It only had to hold the connection.
		}
	}

	private static AtriumnClient client(Fault fault, String url) {
		return AtriumnClient.builder()
			.baseUrl(url)
			.apiKey("key")
			.time(new VirtualTime())
			.timeout(fault.isSilence() ? DEADLINE : NO_DEADLINE)
			.connections(ConnectionSettings.defaults().withMaxConnections(1, 1))
			.build();
	}

	private static Outcome outcome(AtriumnClient client, SampleCall call) {
		long start = System.nanoTime();
		AtriumnException failure = null;
		try {
			call.make(client);
		}
		catch (AtriumnException ex) {
			failure = ex;
		}
		return new Outcome(failure, 0, client.connections().leased(), Duration.ofNanos(System.nanoTime() - start));
	}

}

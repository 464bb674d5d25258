package com.atriumn.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.atriumn.client.AtriumnClient;

/**
 * Many threads that share one client with its default pool, against a server that takes 5
 * ms to answer. It stops by itself, and fails if a call has failed.
 */
final class LoadRun {

	private static final Duration WARM_UP = Duration.ofSeconds(3);

	private static final Duration LATENCY = Duration.ofMillis(5);

	private LoadRun() {
	}

	/**
	 * Run the load.
	 * @param args the number of threads (32) and of seconds (10)
	 */
	public static void main(String[] args) throws InterruptedException, ExecutionException {
		int threads = (args.length > 0) ? Integer.parseInt(args[0]) : 32;
		int seconds = (args.length > 1) ? Integer.parseInt(args[1]) : 10;
		try (ServerProcess server = ServerProcess.start(LATENCY);
				AtriumnClient client = PlainClient.builder(server.baseUrl()).build()) {
			run(client, threads, WARM_UP);
			LoadResult result = run(client, threads, Duration.ofSeconds(seconds));
			System.out.println(result);
			if (result.failed() > 0) {
				throw new IllegalStateException("Calls have failed");
			}
		}
	}

	private static LoadResult run(AtriumnClient client, int threads, Duration duration)
			throws InterruptedException, ExecutionException {
		ExecutorService executor = Executors.newFixedThreadPool(threads);
		try {
			long start = System.nanoTime();
			List<Future<LoadCaller.Calls>> callers = new ArrayList<>();
			for (int i = 0; i < threads; i++) {
				callers.add(executor.submit(new LoadCaller(client.ai(), start + duration.toNanos())));
			}
			List<LoadCaller.Calls> calls = new ArrayList<>();
			for (Future<LoadCaller.Calls> caller : callers) {
				calls.add(caller.get());
			}
			return LoadResult.of(calls, System.nanoTime() - start);
		}
		finally {
			executor.shutdownNow();
		}
	}

}

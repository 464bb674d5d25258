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

	private static final Duration LATENCY = Duration.ofMillis(5);

	private LoadRun() {
	}

	/**
	 * Run the load.
	 * @param args the number of threads (32), of seconds (10), and of seconds to warm up,
	 * which are as many as the compiler takes on two cores (20)
	 */
	public static void main(String[] args) throws InterruptedException, ExecutionException {
		int threads = argument(args, 0, 32);
		Duration duration = Duration.ofSeconds(argument(args, 1, 10));
		Duration warmUp = Duration.ofSeconds(argument(args, 2, 20));
		try (ServerProcess server = ServerProcess.start(LATENCY);
				AtriumnClient client = PlainClient.builder(server.baseUrl()).build()) {
			run(client, threads, warmUp);
			LoadResult result = run(client, threads, duration);
			System.out.println(result);
			if (result.failed() > 0) {
				throw new IllegalStateException("Calls have failed");
			}
		}
	}

	private static int argument(String[] args, int index, int otherwise) {
		return (args.length > index) ? Integer.parseInt(args[index]) : otherwise;
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

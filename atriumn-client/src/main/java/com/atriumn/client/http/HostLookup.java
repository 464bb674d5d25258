package com.atriumn.client.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * Looks hosts up within a time. The JDK's lookup can be neither bounded nor interrupted
 * and takes many seconds where name servers do not answer. So it runs in a thread of its
 * own, one for each name, which is left alone when a caller cannot wait any longer.
 */
final class HostLookup {

	private final Map<String, FutureTask<InetAddress[]>> underWay = new ConcurrentHashMap<>();

	InetAddress[] find(String host, Duration timeout) throws IOException {
		try {
			return lookup(host).get(timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			throw new SocketTimeoutException(host + ": not resolved in time");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException(host + ": interrupted while resolving");
		}
		catch (ExecutionException ex) {
			throw unknown(host, ex.getCause());
		}
	}

	private FutureTask<InetAddress[]> lookup(String host) {
		return this.underWay.computeIfAbsent(host, this::start);
	}

	private FutureTask<InetAddress[]> start(String host) {
		FutureTask<InetAddress[]> task = new FutureTask<>(() -> {
			try {
				return InetAddress.getAllByName(host);
			}
			finally {
				this.underWay.remove(host);
			}
		});
		Thread thread = new Thread(task, "atriumn-lookup");
		thread.setDaemon(true);
		thread.start();
		return task;
	}

	private static UnknownHostException unknown(String host, @Nullable Throwable cause) {
		UnknownHostException exception = new UnknownHostException(host);
		exception.initCause(cause);
		return exception;
	}

}

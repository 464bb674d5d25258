package com.atriumn.client;

import java.util.function.Function;
import java.util.function.Supplier;

import com.atriumn.client.error.AtriumnPermissionException;

/**
 * Uses a pre-signed URL, and another one if the first has expired on the way. Object
 * storage says 403 for both an expired URL and a wrong one; only where an attempt before
 * got further was the URL once right.
 */
final class FreshUrls {

	private FreshUrls() {
	}

	static <U, T> T use(Supplier<U> urls, Function<U, T> transfer) {
		try {
			return transfer.apply(urls.get());
		}
		catch (AtriumnPermissionException ex) {
			if (!ex.operation().isPresigned() || ex.attempts().size() < 2) {
				throw ex;
			}
			return transfer.apply(urls.get());
		}
	}

}

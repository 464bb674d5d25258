package com.atriumn.client;

import java.io.IOException;

import com.atriumn.client.http.TransportResponse;

/**
 * The decoders of downloads that are complete when the call returns. A response that ends
 * before its announced length fails the attempt, so that they never see half of it.
 */
final class TransferDecoders {

	private TransferDecoders() {
	}

	static Decoder<AtomicFile> into(AtomicFile file) {
		return (response) -> {
			file.fill(response.body());
			return file;
		};
	}

	static Decoder<byte[]> bytes(int limit) {
		return (response) -> {
			refuse(Decoders.contentLength(response), limit);
			byte[] bytes = response.body().readNBytes(limit);
			refuse(hasMore(response) ? limit + 1L : limit, limit);
			return bytes;
		};
	}

	private static boolean hasMore(TransportResponse response) throws IOException {
		return response.body().read() != -1;
	}

	private static void refuse(long length, int limit) throws UnreadableBodyException {
		if (length > limit) {
			throw new UnreadableBodyException("the content is larger than the limit of " + limit + " bytes", "");
		}
	}

}

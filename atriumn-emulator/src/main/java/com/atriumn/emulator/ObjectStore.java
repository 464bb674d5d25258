package com.atriumn.emulator;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The objects and their bytes, all in memory.
 */
final class ObjectStore {

	private final Map<String, Stored> objects = new ConcurrentHashMap<>();

	private final Settings settings;

	ObjectStore(Settings settings) {
		this.settings = settings;
	}

	EmulatedObject put(String key, @Nullable String contentType, byte[] bytes) {
		EmulatedObject object = new EmulatedObject(key, contentType, bytes.length, etag(bytes), this.settings.now());
		this.objects.put(key, new Stored(object, bytes));
		return object;
	}

	Optional<Stored> get(String key) {
		return Optional.ofNullable(this.objects.get(key));
	}

	void remove(String key) {
		this.objects.remove(key);
	}

	List<EmulatedObject> all() {
		return this.objects.values().stream().map(Stored::object).toList();
	}

	private static String etag(byte[] bytes) {
		try {
			return '"' + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes)) + '"';
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An object with its bytes, which nobody changes.
	 */
	static final class Stored {

		private final EmulatedObject object;

		private final byte[] bytes;

		Stored(EmulatedObject object, byte[] bytes) {
			this.object = object;
			this.bytes = bytes;
		}

		EmulatedObject object() {
			return this.object;
		}

		byte[] bytes() {
			return this.bytes;
		}

	}

}

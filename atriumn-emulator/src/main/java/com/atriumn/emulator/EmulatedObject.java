package com.atriumn.emulator;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An object in the object store, without its bytes.
 *
 * @param key the whole key
 * @param contentType the type it was stored with, {@code null} if none was given
 * @param size its size in bytes
 * @param etag the entity tag, the quoted MD5 of the bytes as S3 has it
 * @param lastModified when it was stored
 */
public record EmulatedObject(String key, @Nullable String contentType, long size, String etag, Instant lastModified) {
}

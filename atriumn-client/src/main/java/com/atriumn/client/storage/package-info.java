/**
 * Pre-signed URLs for object storage: the storage service.
 */
@NullMarked
package com.atriumn.client.storage;

import org.jspecify.annotations.NullMarked;

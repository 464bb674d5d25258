/**
 * Content on its way to and from object storage.
 */
@NullMarked
package com.atriumn.client.transfer;

import org.jspecify.annotations.NullMarked;

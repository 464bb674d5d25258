/**
 * The one seam between the client and an HTTP engine.
 */
@NullMarked
package com.atriumn.client.http;

import org.jspecify.annotations.NullMarked;

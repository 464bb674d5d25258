/**
 * How a client proves who it is, and the type that keeps secrets out of sight.
 */
@NullMarked
package com.atriumn.client.credentials;

import org.jspecify.annotations.NullMarked;

/**
 * When a failed attempt is made again, and when not.
 */
@NullMarked
package com.atriumn.client.retry;

import org.jspecify.annotations.NullMarked;

/**
 * What a call can end with other than a value: one unchecked hierarchy.
 */
@NullMarked
package com.atriumn.client.error;

import org.jspecify.annotations.NullMarked;

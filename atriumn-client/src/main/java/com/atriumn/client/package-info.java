/**
 * The entry to Atriumn's four services.
 */
@NullMarked
package com.atriumn.client;

import org.jspecify.annotations.NullMarked;

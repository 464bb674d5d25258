/**
 * Watching a client: observations for meters and traces, and a listener for the rest.
 */
@NullMarked
package com.atriumn.client.observation;

import org.jspecify.annotations.NullMarked;

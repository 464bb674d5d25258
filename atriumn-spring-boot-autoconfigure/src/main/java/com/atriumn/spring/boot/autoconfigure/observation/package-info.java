/**
 * Auto-configuration for the observation of Atriumn calls.
 */
@NullMarked
package com.atriumn.spring.boot.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;

/**
 * Auto-configuration for Atriumn's meters.
 */
@NullMarked
package com.atriumn.spring.boot.autoconfigure.metrics;

import org.jspecify.annotations.NullMarked;

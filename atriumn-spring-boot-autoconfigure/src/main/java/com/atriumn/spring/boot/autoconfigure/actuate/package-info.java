/**
 * Auto-configuration for Atriumn's Actuator endpoint and its contribution to
 * {@code info}.
 */
@NullMarked
package com.atriumn.spring.boot.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;

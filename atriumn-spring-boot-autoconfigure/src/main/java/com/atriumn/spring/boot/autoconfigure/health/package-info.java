/**
 * Auto-configuration for Atriumn's health.
 */
@NullMarked
package com.atriumn.spring.boot.autoconfigure.health;

import org.jspecify.annotations.NullMarked;

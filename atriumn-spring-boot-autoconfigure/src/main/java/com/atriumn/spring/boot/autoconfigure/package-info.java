/**
 * Auto-configuration of the Atriumn client.
 */
@NullMarked
package com.atriumn.spring.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;

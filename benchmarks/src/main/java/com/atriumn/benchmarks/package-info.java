/**
 * What a call costs, bare and watched.
 */
@NullMarked
package com.atriumn.benchmarks;

import org.jspecify.annotations.NullMarked;

/**
 * Atriumn in jobs of Spring Batch.
 */
@NullMarked
package com.atriumn.spring.batch;

import org.jspecify.annotations.NullMarked;

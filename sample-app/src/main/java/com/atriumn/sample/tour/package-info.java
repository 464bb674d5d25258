/**
 * The tour through the four services at the start.
 */
@NullMarked
package com.atriumn.sample.tour;

import org.jspecify.annotations.NullMarked;

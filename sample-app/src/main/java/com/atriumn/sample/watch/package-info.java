/**
 * The part of the page that an operator looks at: health, requests and errors.
 */
@NullMarked
package com.atriumn.sample.watch;

import org.jspecify.annotations.NullMarked;

/**
 * The page.
 */
@NullMarked
package com.atriumn.sample.web;

import org.jspecify.annotations.NullMarked;

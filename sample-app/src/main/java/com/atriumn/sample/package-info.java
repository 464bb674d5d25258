/**
 * A small Spring Boot application that uses the four services of Atriumn.
 */
@NullMarked
package com.atriumn.sample;

import org.jspecify.annotations.NullMarked;

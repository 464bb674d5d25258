/**
 * The Atriumn emulator in tests of Spring Boot applications.
 */
@NullMarked
package com.atriumn.spring.boot.test;

import org.jspecify.annotations.NullMarked;

/**
 * Atriumn on loopback: every operation of the contract, with state, limits and scripted
 * faults. {@link com.atriumn.emulator.AtriumnEmulator} is the entry point.
 */
@NullMarked
package com.atriumn.emulator;

import org.jspecify.annotations.NullMarked;

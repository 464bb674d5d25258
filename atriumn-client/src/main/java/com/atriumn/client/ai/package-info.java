/**
 * Prompt templates and tasks: the ai service.
 */
@NullMarked
package com.atriumn.client.ai;

import org.jspecify.annotations.NullMarked;

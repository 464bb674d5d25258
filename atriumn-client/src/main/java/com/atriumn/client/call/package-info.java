/**
 * What a call to Atriumn is: services, operations, options, and what was seen on the way.
 */
@NullMarked
package com.atriumn.client.call;

import org.jspecify.annotations.NullMarked;

/**
 * Tokens, users and client credentials: the auth service.
 */
@NullMarked
package com.atriumn.client.auth;

import org.jspecify.annotations.NullMarked;

/**
 * Content items from text, URLs and files: the ingest service.
 */
@NullMarked
package com.atriumn.client.ingest;

import org.jspecify.annotations.NullMarked;

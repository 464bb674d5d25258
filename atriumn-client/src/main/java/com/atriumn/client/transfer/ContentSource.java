package com.atriumn.client.transfer;

import java.io.IOException;
import java.io.InputStream;

/**
 * Opens content from its beginning, as often as it is asked.
 */
@FunctionalInterface
public interface ContentSource {

	/**
	 * Open the content.
	 * @return a stream at the content's first byte, which the caller closes
	 * @throws IOException if the content cannot be opened
	 */
	InputStream open() throws IOException;

}

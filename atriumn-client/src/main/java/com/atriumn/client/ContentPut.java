package com.atriumn.client;

import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.PresignedUrl;

/**
 * Sends content to object storage.
 */
@FunctionalInterface
interface ContentPut {

	void send(PresignedUrl url, Content content);

}

package com.atriumn.emulator;

import java.util.List;
import java.util.Optional;

/**
 * What the emulator holds, as it is at the moment of asking. Each answer is a copy.
 */
public final class EmulatorState {

	private final Backend backend;

	EmulatorState(Backend backend) {
		this.backend = backend;
	}

	/**
	 * The users who signed up, the earliest first.
	 * @return the users
	 */
	public List<EmulatedUser> users() {
		return this.backend.users.all();
	}

	/**
	 * The client credentials, the earliest first. The ready-made one is the first.
	 * @return the credentials
	 */
	public List<EmulatedCredential> credentials() {
		return this.backend.credentials.all();
	}

	/**
	 * The prompts, the earliest first.
	 * @return the prompts
	 */
	public List<EmulatedPrompt> prompts() {
		return this.backend.prompts.all();
	}

	/**
	 * The content items with the status they have now, the earliest first.
	 * @return the content items
	 */
	public List<EmulatedContentItem> contentItems() {
		return this.backend.contentItems.all();
	}

	/**
	 * The objects in the object store, in no order.
	 * @return the objects
	 */
	public List<EmulatedObject> objects() {
		return this.backend.objects.all();
	}

	/**
	 * The bytes of an object.
	 * @param key the whole key
	 * @return a copy of the bytes, or empty if there is no such object
	 */
	public Optional<byte[]> bytesOf(String key) {
		return this.backend.objects.get(key).map((stored) -> stored.bytes().clone());
	}

}

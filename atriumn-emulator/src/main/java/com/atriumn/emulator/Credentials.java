package com.atriumn.emulator;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The client credentials and their secrets.
 */
final class Credentials {

	private final Table<Entry> entries = new Table<>();

	String add(EmulatedCredential credential) {
		String secret = Ids.secret("cs");
		this.entries.add(credential.id(), new Entry(credential, secret));
		return secret;
	}

	Optional<EmulatedCredential> get(String id) {
		return this.entries.get(id).map(Entry::credential);
	}

	Optional<EmulatedCredential> update(String id, UnaryOperator<EmulatedCredential> change) {
		return this.entries.update(id, (entry) -> new Entry(change.apply(entry.credential()), entry.secret()))
			.map(Entry::credential);
	}

	Optional<EmulatedCredential> remove(String id) {
		return this.entries.remove(id).map(Entry::credential);
	}

	List<EmulatedCredential> all() {
		return this.entries.all().stream().map(Entry::credential).toList();
	}

	/**
	 * Find the active credential of a client id and its secret.
	 */
	Optional<EmulatedCredential> authenticate(String clientId, String secret) {
		return this.entries.all()
			.stream()
			.filter((entry) -> entry.credential().active() && entry.credential().clientId().equals(clientId)
					&& entry.secret().equals(secret))
			.map(Entry::credential)
			.findFirst();
	}

	private record Entry(EmulatedCredential credential, String secret) {

		@Override
		public String toString() {
			return this.credential.toString();
		}

	}

}

package com.atriumn.emulator;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The four services and the object store: their state, and the routes that work on it.
 */
final class Backend {

	final Tokens tokens;

	final Users users = new Users();

	final Credentials credentials = new Credentials();

	final Table<EmulatedPrompt> prompts = new Table<>();

	final TaskRoutes tasks = new TaskRoutes();

	final Processing processing = new Processing();

	final ObjectStore objects;

	final ContentItems contentItems;

	private final Map<EmulatedOperation, Action> actions = new EnumMap<>(EmulatedOperation.class);

	Backend(Settings settings, Supplier<String> baseUrl) {
		this.tokens = new Tokens(settings);
		this.objects = new ObjectStore(settings);
		this.contentItems = new ContentItems(settings, this.objects, this.processing);
		PresignedUrls urls = new PresignedUrls(settings, baseUrl);
		new TokenRoutes(this.credentials, this.users, this.tokens).register(this.actions);
		new UserRoutes(this.users, this.tokens).register(this.actions);
		new CredentialRoutes(settings, this.credentials).register(this.actions);
		new StorageRoutes(settings, urls).register(this.actions);
		new PromptRoutes(settings, this.prompts).register(this.actions);
		this.tasks.register(this.actions);
		new IngestRoutes(settings, this.contentItems, this.objects, urls).register(this.actions);
		new ContentRoutes(settings, this.contentItems, urls).register(this.actions);
		new ObjectRoutes(urls, this.objects, this.contentItems::uploaded).register(this.actions);
	}

	Map<EmulatedOperation, Action> actions() {
		return this.actions;
	}

}

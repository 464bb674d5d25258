package com.atriumn.emulator;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The administration of client credentials.
 */
final class CredentialRoutes {

	private final Settings settings;

	private final Credentials credentials;

	CredentialRoutes(Settings settings, Credentials credentials) {
		this.settings = settings;
		this.credentials = credentials;
	}

	void register(Map<EmulatedOperation, Action> actions) {
		actions.put(EmulatedOperation.CREATE_CREDENTIAL, this::create);
		actions.put(EmulatedOperation.LIST_CREDENTIALS, this::list);
		actions.put(EmulatedOperation.GET_CREDENTIAL, this::get);
		actions.put(EmulatedOperation.UPDATE_CREDENTIAL, this::update);
		actions.put(EmulatedOperation.DELETE_CREDENTIAL, this::delete);
	}

	private Answer create(Call call) {
		Create create = call.body(Json.SNAKE_CASE, Create.class);
		EmulatedCredential credential = new EmulatedCredential(Ids.id("cred"), Ids.id("client"),
				Require.text(create.issuedTo(), "issued_to"), Require.value(create.scopes(), "scopes"),
				create.description(), true, this.settings.now(), null, create.tenantId());
		String secret = this.credentials.add(credential);
		return Json.SNAKE_CASE.answer(201, new Created(credential, secret));
	}

	private Answer list(Call call) {
		return Json.SNAKE_CASE.answer(200, Map.of("credentials",
				this.credentials.all().stream().filter((credential) -> isWanted(credential, call)).toList()));
	}

	private static boolean isWanted(EmulatedCredential credential, Call call) {
		String scope = call.query("scope");
		return isEqual(call.query("issuedTo"), credential.issuedTo())
				&& isEqual(call.query("tenantId"), credential.tenantId())
				&& isEqual(call.query("active"), Boolean.toString(credential.active()))
				&& (scope == null || credential.scopes().contains(scope));
	}

	private static boolean isEqual(@Nullable String wanted, @Nullable String value) {
		return wanted == null || wanted.equals(value);
	}

	private Answer get(Call call) {
		return this.credentials.get(call.id())
			.map((credential) -> Json.SNAKE_CASE.answer(200, credential))
			.orElseThrow(() -> ApiError.notFound("Credential"));
	}

	private Answer update(Call call) {
		Update update = call.body(Json.SNAKE_CASE, Update.class);
		return this.credentials.update(call.id(), (credential) -> changed(credential, update))
			.map((credential) -> Json.SNAKE_CASE.answer(200, credential))
			.orElseThrow(() -> ApiError.notFound("Credential"));
	}

	private EmulatedCredential changed(EmulatedCredential credential, Update update) {
		return new EmulatedCredential(credential.id(), credential.clientId(), credential.issuedTo(),
				(update.scopes() != null) ? update.scopes() : credential.scopes(),
				(update.description() != null) ? update.description() : credential.description(),
				(update.active() != null) ? update.active() : credential.active(), credential.createdAt(),
				this.settings.now(), credential.tenantId());
	}

	private Answer delete(Call call) {
		return this.credentials.remove(call.id())
			.map((credential) -> Answer.empty(204))
			.orElseThrow(() -> ApiError.notFound("Credential"));
	}

	private record Create(@Nullable String issuedTo, @Nullable List<String> scopes, @Nullable String description,
			@Nullable String tenantId) {
	}

	private record Update(@Nullable Boolean active, @Nullable List<String> scopes, @Nullable String description) {
	}

	private record Created(@JsonUnwrapped EmulatedCredential credential, String clientSecret) {
	}

}

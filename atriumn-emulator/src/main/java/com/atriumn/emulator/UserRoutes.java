package com.atriumn.emulator;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Users: sign-up, its confirmation, the reset of a password, and the profile.
 */
final class UserRoutes {

	private final Users users;

	private final Tokens tokens;

	UserRoutes(Users users, Tokens tokens) {
		this.users = users;
		this.tokens = tokens;
	}

	void register(Map<EmulatedOperation, Action> actions) {
		actions.put(EmulatedOperation.SIGNUP, this::signUp);
		actions.put(EmulatedOperation.CONFIRM_SIGNUP, this::confirm);
		actions.put(EmulatedOperation.RESEND_CONFIRMATION_CODE, this::resend);
		actions.put(EmulatedOperation.REQUEST_PASSWORD_RESET, this::requestReset);
		actions.put(EmulatedOperation.CONFIRM_PASSWORD_RESET, this::confirmReset);
		actions.put(EmulatedOperation.USER_PROFILE, this::profile);
	}

	private Answer signUp(Call call) {
		SignUp signUp = call.body(Json.SNAKE_CASE, SignUp.class);
		EmulatedUser user = this.users.signUp(Require.text(signUp.email(), "email"),
				Require.text(signUp.password(), "password"),
				(signUp.attributes() != null) ? signUp.attributes() : Map.of());
		return Json.SNAKE_CASE.answer(200, Map.of("user_id", user.id()));
	}

	private Answer confirm(Call call) {
		Confirmation confirmation = call.body(Json.SNAKE_CASE, Confirmation.class);
		this.users.confirm(Require.text(confirmation.username(), "username"),
				Require.text(confirmation.confirmationCode(), "confirmation_code"));
		return Json.SNAKE_CASE.answer(200, Status.OK);
	}

	private Answer resend(Call call) {
		Resend resend = call.body(Json.SNAKE_CASE, Resend.class);
		EmulatedUser user = this.users.resendConfirmation(Require.text(resend.username(), "username"));
		return Json.SNAKE_CASE.answer(200, Map.of("codeDeliveryDetails", CodeDelivery.to(user.email())));
	}

	/**
	 * Answers alike for an address nobody has, so that nobody learns who has one.
	 */
	private Answer requestReset(Call call) {
		String email = Require.text(call.body(Json.SNAKE_CASE, Reset.class).email(), "email");
		this.users.requestReset(email);
		return Json.SNAKE_CASE.answer(200, Map.of("code_delivery_details", CodeDelivery.to(email)));
	}

	private Answer confirmReset(Call call) {
		ConfirmReset reset = call.body(Json.SNAKE_CASE, ConfirmReset.class);
		EmulatedUser user = this.users.resetPassword(Require.text(reset.email(), "email"),
				Require.text(reset.code(), "code"), Require.text(reset.newPassword(), "new_password"));
		this.tokens.revokeAll((grant) -> grant.holder().equals(user.id()));
		return Json.SNAKE_CASE.answer(200, Status.OK);
	}

	private Answer profile(Call call) {
		EmulatedUser user = this.users.get(call.grant().holder());
		Map<String, String> attributes = new LinkedHashMap<>(user.attributes());
		attributes.put("sub", user.id());
		attributes.put("email", user.email());
		attributes.put("email_verified", Boolean.toString(user.confirmed()));
		return Json.SNAKE_CASE.answer(200, new Profile(user.email(), attributes));
	}

	private record SignUp(@Nullable String email, @Nullable String password, @Nullable Map<String, String> attributes) {
	}

	private record Confirmation(@Nullable String username, @Nullable String confirmationCode) {
	}

	private record Resend(@Nullable String username) {
	}

	private record Reset(@Nullable String email) {
	}

	private record ConfirmReset(@Nullable String email, @Nullable String code, @Nullable String newPassword) {
	}

	private record Profile(String username, Map<String, String> attributes) {
	}

	private record CodeDelivery(String destination, String deliveryMedium, String attributeName) {

		/**
		 * Masks the address: {@code u***@e***}.
		 */
		static CodeDelivery to(String email) {
			int at = email.indexOf('@');
			String domain = (at >= 0) ? "@" + email.substring(at + 1).replaceFirst("^(.).*$", "$1***") : "";
			return new CodeDelivery(email.charAt(0) + "***" + domain, "EMAIL", "email");
		}

	}

}

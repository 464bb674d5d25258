package com.atriumn.emulator;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class UserTests extends AbstractEmulatorTests {

	private static final String ADA = "ada@example.com";

	@Test
	void signsUpConfirmsLogsInAndShowsTheProfile() {
		String id = signUp().text("/user_id");
		assertThat(this.emulator.state().users()).singleElement().satisfies((user) -> {
			assertThat(user.id()).isEqualTo(id);
			assertThat(user.confirmed()).isFalse();
		});
		assertThat(logIn(ADA, "pw").status()).isEqualTo(403);
		assertThat(confirm(this.emulator.confirmationCode(ADA)).status()).isEqualTo(200);
		Reply login = logIn(ADA, "pw");
		assertThat(login.text("/token_type")).isEqualTo("Bearer");
		assertThat(login.json().at("/expires_in").asInt()).isEqualTo(3600);
		assertThat(login.text("/id_token")).isNotEqualTo(login.text("/refresh_token")).isNotEmpty();
		Reply profile = this.api.as(login.text("/access_token")).get("/auth/me");
		assertThat(profile.text("/username")).isEqualTo(ADA);
		assertThat(profile.text("/attributes/email_verified")).isEqualTo("true");
		assertThat(profile.text("/attributes/preferred_username")).isEqualTo("ada");
	}

	@Test
	void logsInByUserNameAsWellAsByEmail() {
		confirmed();
		assertThat(logIn("ada", "pw").status()).isEqualTo(200);
		assertThat(logIn("ADA@example.com", "pw").status()).isEqualTo(200);
	}

	@Test
	void refusesAWrongPassword() {
		confirmed();
		Reply login = logIn(ADA, "wrong");
		assertThat(login.status()).isEqualTo(401);
		assertThat(login.text("/error")).isEqualTo("invalid_credentials");
	}

	@Test
	void refusesASecondSignUpWithTheSameAddress() {
		signUp();
		Reply second = signUp();
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.text("/error")).isEqualTo("user_exists");
	}

	@Test
	void sendsANewCodeThatReplacesTheOldOne() {
		signUp();
		String first = this.emulator.confirmationCode(ADA);
		String second = first;
		while (second.equals(first)) {
			Reply resent = this.api.post("/auth/signup/resend", "{\"username\":\"%s\"}".formatted(ADA));
			assertThat(resent.text("/codeDeliveryDetails/destination")).isEqualTo("a***@e***");
			second = this.emulator.confirmationCode(ADA);
		}
		assertThat(confirm(first).text("/error")).isEqualTo("code_mismatch");
		assertThat(confirm(second).status()).isEqualTo(200);
	}

	@Test
	void takesACodeOnlyOnce() {
		signUp();
		String code = this.emulator.confirmationCode(ADA);
		assertThat(confirm(code).status()).isEqualTo(200);
		assertThat(confirm(code).status()).isEqualTo(400);
		assertThatIllegalStateException().isThrownBy(() -> this.emulator.confirmationCode(ADA));
		assertThatIllegalStateException().isThrownBy(() -> this.emulator.passwordResetCode("bob@example.com"))
			.withMessageContaining("bob@example.com");
	}

	@Test
	void logoutEndsTheToken() {
		confirmed();
		String token = logIn(ADA, "pw").text("/access_token");
		this.api.post("/auth/logout", "{\"access_token\":\"%s\"}".formatted(token));
		assertThat(this.api.as(token).get("/auth/me").status()).isEqualTo(401);
	}

	@Test
	void aUsersTokenExpiresByTheClock() {
		confirmed();
		Api user = this.api.as(logIn(ADA, "pw").text("/access_token"));
		this.clock.advance(Duration.ofMinutes(59));
		assertThat(user.get("/auth/me").status()).isEqualTo(200);
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(user.get("/auth/me").status()).isEqualTo(401);
	}

	@Test
	void theProfileTakesAUsersTokenOnly() {
		Reply reply = this.api.get("/auth/me");
		assertThat(reply.status()).isEqualTo(403);
		assertThat(reply.text("/error")).isEqualTo("forbidden");
	}

	@Test
	void resetsThePasswordAndEndsTheTokensOfTheOldOne() {
		confirmed();
		Api user = this.api.as(logIn(ADA, "pw").text("/access_token"));
		assertThat(requestReset(ADA).text("/code_delivery_details/delivery_medium")).isEqualTo("EMAIL");
		assertThat(reset("000").status()).isEqualTo(400);
		assertThat(reset(this.emulator.passwordResetCode(ADA)).status()).isEqualTo(200);
		assertThat(logIn(ADA, "pw").status()).isEqualTo(401);
		assertThat(logIn(ADA, "new").status()).isEqualTo(200);
		assertThat(user.get("/auth/me").status()).isEqualTo(401);
	}

	@Test
	void doesNotTellWhetherAnAddressIsKnown() {
		signUp();
		Reply unknown = requestReset("bob@example.com");
		assertThat(unknown.status()).isEqualTo(requestReset(ADA).status());
		assertThat(unknown.text("/code_delivery_details/destination")).isEqualTo("b***@e***");
	}

	private Reply signUp() {
		return this.api.post("/auth/signup", """
				{"email":"%s","password":"pw","attributes":{"preferred_username":"ada"}}""".formatted(ADA));
	}

	private void confirmed() {
		signUp();
		confirm(this.emulator.confirmationCode(ADA));
	}

	private Reply confirm(String code) {
		return this.api.post("/auth/signup/confirm", """
				{"username":"%s","confirmation_code":"%s"}""".formatted(ADA, code));
	}

	private Reply logIn(String username, String password) {
		return this.api.post("/auth/login", """
				{"username":"%s","password":"%s"}""".formatted(username, password));
	}

	private Reply requestReset(String email) {
		return this.api.post("/auth/password/reset", "{\"email\":\"%s\"}".formatted(email));
	}

	private Reply reset(String code) {
		return this.api.post("/auth/password/confirm", """
				{"email":"%s","code":"%s","new_password":"new"}""".formatted(ADA, code));
	}

}

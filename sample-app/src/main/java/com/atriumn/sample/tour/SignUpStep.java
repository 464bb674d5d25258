package com.atriumn.sample.tour;

import java.util.function.Consumer;

import com.atriumn.client.auth.AuthClient;
import com.atriumn.client.auth.SignupRequest;
import com.atriumn.client.call.Service;
import com.atriumn.emulator.AtriumnEmulator;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Signs the tour's user up. Only the local Atriumn hands out the confirmation code, which
 * otherwise goes to the user's mailbox.
 */
@Component
@Profile("local")
@Order(1)
class SignUpStep implements TourStep {

	private final AuthClient auth;

	private final AtriumnEmulator emulator;

	private final TourProperties user;

	SignUpStep(AuthClient auth, AtriumnEmulator emulator, TourProperties user) {
		this.auth = auth;
		this.emulator = emulator;
		this.user = user;
	}

	@Override
	public Service service() {
		return Service.AUTH;
	}

	@Override
	public void take(Consumer<String> diary) {
		this.auth.signup(SignupRequest.of(this.user.username(), this.user.password()));
		this.auth.confirmSignup(this.user.username(), this.emulator.confirmationCode(this.user.username()));
		diary.accept("signed up " + this.user.username() + " and confirmed the address");
	}

}

package com.atriumn.sample.tour;

import java.util.function.Consumer;

import com.atriumn.client.auth.AuthClient;
import com.atriumn.client.auth.Token;
import com.atriumn.client.call.Service;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Logs the tour's user in and reads the profile back; without a user, asks the service
 * whether it is up.
 */
@Component
@Order(2)
class LoginStep implements TourStep {

	private final AuthClient auth;

	private final TourProperties user;

	LoginStep(AuthClient auth, TourProperties user) {
		this.auth = auth;
		this.user = user;
	}

	@Override
	public Service service() {
		return Service.AUTH;
	}

	@Override
	public void take(Consumer<String> diary) {
		if (!this.user.hasUser()) {
			diary.accept("the service says " + this.auth.health().status() + "; set sample.tour.username to log in");
			return;
		}
		Token token = this.auth.login(this.user.username(), this.user.password());
		diary.accept("logged in; the token belongs to " + this.auth.userProfile(token.accessToken()).username());
	}

}

package com.atriumn.emulator;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The way of a call through the emulator:
 *
 * <pre>
 * Record(Route(Fault(Limit(Authorize(Act)))))
 * </pre>
 *
 * A fault stands outside limit and token, as a broken proxy in front of a service does.
 */
final class Dispatcher {

	private final Router router = new Router();

	private final Settings settings;

	private final RequestLog log;

	private final Faults faults;

	private final RateLimiter limiter;

	private final Guard guard;

	private final Map<EmulatedOperation, Action> actions;

	Dispatcher(Settings settings, RequestLog log, Faults faults, Backend backend) {
		this.settings = settings;
		this.log = log;
		this.faults = faults;
		this.limiter = new RateLimiter(settings);
		this.guard = new Guard(backend.tokens, settings.scopes());
		this.actions = backend.actions();
	}

	Answer answer(HttpRequest request) {
		Instant time = this.settings.now();
		try {
			Call call = this.router.route(request);
			Answer answer = this.faults.answer(call.operation(), () -> limited(call));
			return record(call.operation(), request, time, answer);
		}
		catch (ApiError error) {
			return record(null, request, time, Errors.answer(null, error));
		}
	}

	private Answer limited(Call call) {
		return this.limiter.take(call.operation())
			.map((quota) -> quota.stamp(quota.allowed() ? authorized(call) : refused(call)))
			.orElseGet(() -> authorized(call));
	}

	private Answer refused(Call call) {
		return Errors.answer(call.operation(), new ApiError(429, "rate_limited", "Too many requests"));
	}

	private Answer authorized(Call call) {
		try {
			Action action = this.actions.get(call.operation());
			if (action == null) {
				throw new IllegalStateException("Nothing answers " + call.operation());
			}
			return action.act(call.by(this.guard.check(call)));
		}
		catch (ApiError error) {
			Answer answer = Errors.answer(call.operation(), error);
			return (error.status() == 401) ? answer.header("WWW-Authenticate", "Bearer") : answer;
		}
	}

	private Answer record(@Nullable EmulatedOperation operation, HttpRequest request, Instant time, Answer answer) {
		int status = answer.delivery().manner().hasStatus() ? answer.status() : 0;
		this.log.add(new ReceivedRequest(operation, request.method(), request.path(), request.query(),
				request.headers(), status, time));
		return answer;
	}

}

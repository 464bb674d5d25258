package com.atriumn.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

import com.github.tomakehurst.wiremock.WireMockServer;

/**
 * Atriumn in this process: the four services and object storage, on a loopback port, with
 * state that lives as long as the emulator. It stands on WireMock's server, which is open
 * to the user: a stub added there wins over the emulator's own answer.
 * <p>
 * Nothing goes on in the background. Tokens end, limits reset and content items progress
 * by the injected clock, at the moment a request looks at them, so that a test which sets
 * the clock sees the same thing every time. Safe for use by many threads.
 */
public final class AtriumnEmulator implements AutoCloseable {

	private final RequestLog log = new RequestLog();

	private final Faults faults = new Faults();

	private final Standstill standstill = new Standstill();

	private final AtomicBoolean closed = new AtomicBoolean();

	private final Backend backend;

	private final WireMockServer server;

	private final int port;

	private final String baseUrl;

	private final ReadyMadeAccess access;

	AtriumnEmulator(Settings settings) {
		this.backend = new Backend(settings, this::baseUrl);
		this.access = ReadyMadeAccess.create(settings, this.backend);
		Guard guard = new Guard(this.backend.tokens, settings.scopes());
		Dispatcher dispatcher = new Dispatcher(settings, this.log, this.faults, guard, this.backend.actions());
		this.server = Servers.build(settings.port(), new EmulatorTransformer(dispatcher, this.standstill));
		this.server.start();
		this.port = this.server.port();
		this.baseUrl = "http://127.0.0.1:" + this.port;
	}

	/**
	 * Start an emulator with every setting at its default.
	 * @return the emulator, listening
	 */
	public static AtriumnEmulator start() {
		return builder().start();
	}

	/**
	 * Say how the emulator behaves.
	 * @return a builder
	 */
	public static AtriumnEmulatorBuilder builder() {
		return new AtriumnEmulatorBuilder();
	}

	/**
	 * The address of all four services.
	 * @return for instance {@code http://127.0.0.1:40123}, without a slash at the end
	 */
	public String baseUrl() {
		return this.baseUrl;
	}

	/**
	 * The port it listens on.
	 * @return the port
	 */
	public int port() {
		return this.port;
	}

	/**
	 * The client id of a ready-made credential that holds every scope.
	 * @return the client id
	 */
	public String clientId() {
		return this.access.clientId();
	}

	/**
	 * The secret of the ready-made credential.
	 * @return the secret
	 */
	public String clientSecret() {
		return this.access.clientSecret();
	}

	/**
	 * A ready-made API key that holds every scope and does not end.
	 * @return the key
	 */
	public String apiKey() {
		return this.access.apiKey();
	}

	/**
	 * The code last sent to confirm a sign-up.
	 * @param username the user's e-mail address, id or preferred user name
	 * @return the code
	 * @throws IllegalStateException if no code is waiting
	 */
	public String confirmationCode(String username) {
		return this.backend.users.confirmationCode(username);
	}

	/**
	 * The code last sent to reset a password.
	 * @param username the user's e-mail address, id or preferred user name
	 * @return the code
	 * @throws IllegalStateException if no code is waiting
	 */
	public String passwordResetCode(String username) {
		return this.backend.users.passwordResetCode(username);
	}

	/**
	 * Forget every access token, so that the next call with one gets 401. API keys stay.
	 */
	public void revokeTokens() {
		this.backend.tokens.revokeAll((grant) -> true);
	}

	/**
	 * Set what answers a task. A handler may throw {@link TaskFailedException}.
	 * @param app the application
	 * @param task its task
	 * @param handler makes the result of the input; called by many threads
	 */
	public void onTask(String app, String task, Function<Map<String, Object>, Map<String, Object>> handler) {
		this.backend.tasks.handle(app, task, handler);
	}

	/**
	 * Let the processing of the next content items end in {@code ERROR}.
	 * @param items how many items
	 */
	public void failNextProcessing(int items) {
		this.backend.outcomes.failNext(items);
	}

	/**
	 * Let the processing of some content items end in {@code ERROR}. Asked once for each
	 * item, when its content has arrived. Replaces what was set before.
	 * @param items which items
	 */
	public void failProcessingOf(Predicate<EmulatedContentItem> items) {
		this.backend.outcomes.fail(items);
	}

	/**
	 * Script what goes wrong with an operation.
	 * @param operation the operation
	 * @return the script, to be finished by saying what goes wrong
	 */
	public FaultScript fault(EmulatedOperation operation) {
		return new FaultScript(this.faults, (candidate) -> candidate == operation);
	}

	/**
	 * Script what goes wrong with an operation.
	 * @param operationId the operation's name in the contract
	 * @return the script, to be finished by saying what goes wrong
	 * @throws IllegalArgumentException if there is no such operation
	 */
	public FaultScript fault(String operationId) {
		return fault(EmulatedOperation.of(operationId));
	}

	/**
	 * Script what goes wrong with the next call of any operation.
	 * @return the script, to be finished by saying what goes wrong
	 */
	public FaultScript faultAnywhere() {
		return new FaultScript(this.faults, (candidate) -> true);
	}

	/**
	 * Set the latency of every operation.
	 * @param latency the latency in real time, zero for none
	 */
	public void latency(Duration latency) {
		for (EmulatedOperation operation : EmulatedOperation.values()) {
			latency(operation, latency);
		}
	}

	/**
	 * Set the latency of an operation.
	 * @param operation the operation
	 * @param latency the latency in real time, zero for none
	 */
	public void latency(EmulatedOperation operation, Duration latency) {
		this.faults.latency(operation, latency);
	}

	/**
	 * Forget all scripted faults and latencies, and let go the calls that wait in one.
	 */
	public void clearFaults() {
		this.faults.clear();
		this.standstill.release();
	}

	/**
	 * The requests received, the earliest first; the latest 10,000 are kept. What a
	 * user's own stub answered is not among them.
	 * @return the requests
	 */
	public List<ReceivedRequest> requests() {
		return this.log.all();
	}

	/**
	 * The requests received for an operation, the earliest first.
	 * @param operation the operation
	 * @return the requests
	 */
	public List<ReceivedRequest> requests(EmulatedOperation operation) {
		return requests().stream().filter((request) -> request.operation() == operation).toList();
	}

	/**
	 * How many requests were received for an operation.
	 * @param operation the operation
	 * @return the number, of all since the start or since they were cleared
	 */
	public int requestCount(EmulatedOperation operation) {
		return this.log.count(operation);
	}

	/**
	 * Forget the requests received so far.
	 */
	public void clearRequests() {
		this.log.clear();
	}

	/**
	 * What the emulator holds.
	 * @return the state
	 */
	public EmulatorState state() {
		return new EmulatorState(this.backend);
	}

	/**
	 * The server underneath, for stubs, verification and its journal, which keeps the
	 * last 200 requests with their bodies.
	 * @return the server, running
	 */
	public WireMockServer wireMock() {
		return this.server;
	}

	/**
	 * Stop listening and drop every connection, those that hang included.
	 */
	@Override
	public void close() {
		if (this.closed.compareAndSet(false, true)) {
			this.standstill.close();
			this.server.stop();
		}
	}

	@Override
	public String toString() {
		return "Atriumn emulator at " + this.baseUrl;
	}

}

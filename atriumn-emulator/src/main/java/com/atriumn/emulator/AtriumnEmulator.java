package com.atriumn.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.github.tomakehurst.wiremock.WireMockServer;

/**
 * Atriumn in this process: the four services and object storage, with state, on loopback.
 * It stands on WireMock's server; a stub added there wins. Nothing goes on in the
 * background: what ends or progresses does so by the injected clock when a request looks
 * at it, so that a test sees the same thing every time. Safe for use by many threads.
 */
public final class AtriumnEmulator implements AutoCloseable {

	private final RequestLog log = new RequestLog();

	private final Faults faults = new Faults();

	private final Standstill standstill = new Standstill();

	private final Backend backend;

	private final WireMockServer server;

	private final int port;

	private final ReadyMadeAccess access;

	AtriumnEmulator(Settings settings) {
		this.backend = new Backend(settings, this::baseUrl);
		this.access = ReadyMadeAccess.create(settings, this.backend);
		Dispatcher dispatcher = new Dispatcher(settings, this.log, this.faults, this.backend);
		this.server = Servers.build(settings.port(), new EmulatorTransformer(dispatcher, this.standstill));
		this.server.start();
		this.port = this.server.port();
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
		return "http://127.0.0.1:" + this.port;
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
	 * How the processing of content items ends.
	 * @return the script
	 */
	public Processing processing() {
		return this.backend.processing;
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
	 * Let every answer come late, on top of all faults.
	 * @param latency how late, in real time; zero for not at all
	 */
	public void latency(Duration latency) {
		this.faults.latency(latency);
	}

	/**
	 * Forget all faults and the latency, and let go the calls that wait in one.
	 */
	public void clearFaults() {
		this.faults.clear();
		this.standstill.release();
	}

	/**
	 * The latest 10,000 requests, the earliest first, without those a user's stub
	 * answered.
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
	 * The server underneath. Its journal keeps the last 200 requests with their bodies.
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
		if (this.standstill.close()) {
			this.server.stop();
		}
	}

	@Override
	public String toString() {
		return "Atriumn emulator at " + baseUrl();
	}

}

package com.atriumn.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Sends what no HTTP client would, and reads until the server closes.
 */
final class RawSocket {

	private RawSocket() {
	}

	static String exchange(AtriumnEmulator emulator, String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}

package com.atriumn.emulator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.ServletRequest;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Brings the bytes of an upload through WireMock as they were sent. WireMock unzips every
 * body that looks like gzip, so that an uploaded {@code .gz} file would be stored as
 * something else. Such a body gets one more layer here, which WireMock then takes off.
 */
final class ExactBodies implements Filter {

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter(new ExactBody((HttpServletRequest) request), response);
	}

	private static boolean looksZipped(HttpServletRequest request, byte[] body) {
		String encoding = request.getHeader("Content-Encoding");
		boolean magic = body.length >= 2 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
		return magic || (encoding != null && encoding.contains("gzip"));
	}

	private static byte[] zip(byte[] body) throws IOException {
		ByteArrayOutputStream zipped = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
			gzip.write(body);
		}
		return zipped.toByteArray();
	}

	private static final class ExactBody extends HttpServletRequestWrapper {

		private final HttpServletRequest original;

		ExactBody(HttpServletRequest original) {
			super(original);
			this.original = original;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			byte[] body = this.original.getInputStream().readAllBytes();
			return new Bytes(looksZipped(this.original, body) ? zip(body) : body);
		}

	}

	private static final class Bytes extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		Bytes(byte[] bytes) {
			this.bytes = new ByteArrayInputStream(bytes);
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.bytes.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("The body is read synchronously");
		}

	}

}

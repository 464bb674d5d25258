package com.atriumn.emulator;

import java.util.EnumSet;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.ClasspathFileSource;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * Builds WireMock's server. Lengths are announced and bytes left as they are, since
 * object storage is strict about both; nothing is read from the application's own
 * WireMock directories; nothing is logged, since requests carry secrets.
 */
final class Servers {

	/** Answers that hang or come late each hold a thread. */
	private static final int THREADS = 256;

	/** WireMock keeps requests with their bodies, so it keeps few. */
	private static final int JOURNAL = 200;

	private Servers() {
	}

	static WireMockServer build(int port, EmulatorTransformer transformer) {
		return new WireMockServer(WireMockConfiguration.options()
			.bindAddress("127.0.0.1")
			.port(port)
			.containerThreads(THREADS)
			.http2PlainDisabled(true)
			.gzipDisabled(true)
			.useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
			.maxRequestJournalEntries(JOURNAL)
			.stubRequestLoggingDisabled(true)
			.extensionScanningEnabled(false)
			.fileSource(new ClasspathFileSource(Servers.class, "com/atriumn/emulator/no-files"))
			.httpServerFactory(Server::new)
			.extensions(transformer));
	}

	private static final class Server extends Jetty11HttpServer implements HttpServer {

		Server(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
			super(options, admin, stubs);
		}

		@Override
		protected void decorateMockServiceContextBeforeConfig(ServletContextHandler context) {
			context.addFilter(new FilterHolder(new ExactBodies()), "/*", EnumSet.of(DispatcherType.REQUEST));
		}

	}

}

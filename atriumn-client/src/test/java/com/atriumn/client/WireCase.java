package com.atriumn.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recorded exchange of the contract.
 */
record WireCase(JsonNode json) {

	static List<WireCase> all() {
		try (InputStream in = WireCase.class.getResourceAsStream("/wire-cases.json")) {
			JsonNode cases = new JsonMapper().readTree(in);
			return StreamSupport.stream(cases.spliterator(), false).map(WireCase::new).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String operation() {
		return this.json.get("operation").stringValue();
	}

	JsonNode call() {
		return this.json.get("call");
	}

	JsonNode request() {
		return this.json.get("request");
	}

	JsonNode response() {
		return this.json.get("response");
	}

	JsonNode result() {
		return this.json.path("result");
	}

	JsonNode error() {
		return this.json.path("error");
	}

	String basePath() {
		return call().path("basePath").asString("");
	}

	String requestHeader(String name) {
		return request().get("headers").path(name).asString(null);
	}

	@Override
	public String toString() {
		return this.json.get("name").stringValue();
	}

}

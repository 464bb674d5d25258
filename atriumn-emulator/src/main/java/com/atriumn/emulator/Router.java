package com.atriumn.emulator;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the operation of a request.
 */
final class Router {

	private final List<Route> routes = Arrays.stream(EmulatedOperation.values())
		.filter((operation) -> operation != EmulatedOperation.REQUEST_TEXT_UPLOAD)
		.map((operation) -> new Route(operation, PathTemplate.of(operation.path())))
		.toList();

	Call route(HttpRequest request) {
		List<Route> here = this.routes.stream().filter((route) -> route.path().matches(request.path())).toList();
		if (here.isEmpty()) {
			throw ApiError.notFound("Path");
		}
		Route route = here.stream()
			.filter((candidate) -> candidate.operation().method().equals(request.method()))
			.findFirst()
			.orElseThrow(() -> new ApiError(405, "method_not_allowed", "The path takes " + methods(here)));
		return new Call(meant(route.operation(), request), route.path().value(request.path()), request, null);
	}

	private static EmulatedOperation meant(EmulatedOperation operation, HttpRequest request) {
		boolean opensUpload = operation == EmulatedOperation.INGEST_TEXT && !IngestRoutes.hasContent(request);
		return opensUpload ? EmulatedOperation.REQUEST_TEXT_UPLOAD : operation;
	}

	private static String methods(List<Route> routes) {
		return routes.stream().map((route) -> route.operation().method()).collect(Collectors.joining(", "));
	}

	private record Route(EmulatedOperation operation, PathTemplate path) {
	}

}

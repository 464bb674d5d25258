package com.atriumn.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnNetworkException;
import com.atriumn.client.error.AtriumnTimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each fault of the network does to each kind of call. The whole table stands in
 * {@code docs/reliability.md} and is compared with what happened; run with
 * {@code -Datriumn.docs.write=true} to write it anew.
 */
class FaultMatrixTests {

	private static final Path PAGE = Path.of("..", "docs", "reliability.md");

	private static final String BEGIN = "<!-- fault matrix: begin -->\n";

	private static final String END = "<!-- fault matrix: end -->";

	private static final Duration SAFETY = Duration.ofSeconds(20);

	private static Map<FaultMatrix.Cell, FaultMatrix.Outcome> matrix;

	@BeforeAll
	static void fill() throws Exception {
		matrix = FaultMatrix.fill();
	}

	static Stream<Map.Entry<FaultMatrix.Cell, FaultMatrix.Outcome>> cells() {
		return matrix.entrySet().stream();
	}

	@ParameterizedTest
	@MethodSource("cells")
	void givesEveryConnectionBack(Map.Entry<FaultMatrix.Cell, FaultMatrix.Outcome> cell) {
		assertThat(cell.getValue().leased()).isZero();
	}

	@ParameterizedTest
	@MethodSource("cells")
	void keepsTheDeadline(Map.Entry<FaultMatrix.Cell, FaultMatrix.Outcome> cell) {
		assertThat(cell.getValue().took()).isLessThan(SAFETY);
		if (cell.getKey().fault().isSilence() && cell.getValue().failure() != null) {
			assertThat(cell.getValue().failure()).isInstanceOf(AtriumnTimeoutException.class)
				.hasMessageContaining("deadline of " + FaultMatrix.DEADLINE.toMillis() + " ms");
		}
	}

	@ParameterizedTest
	@MethodSource("cells")
	void endsInAValueOrATypedFailureOfTheOperation(Map.Entry<FaultMatrix.Cell, FaultMatrix.Outcome> cell) {
		AtriumnException failure = cell.getValue().failure();
		if (failure != null) {
			assertThat(failure).isInstanceOf(failure.code().equals("request_timeout") ? AtriumnTimeoutException.class
					: AtriumnNetworkException.class);
			assertThat(failure.operation()).isEqualTo(cell.getKey().call().operation());
			assertThat(failure.attempts()).isNotEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("cells")
	void sendsARequestAgainOnlyWhereThatIsSafe(Map.Entry<FaultMatrix.Cell, FaultMatrix.Outcome> cell) {
		int most = (cell.getKey().call() == SampleCall.UNSAFE_POST) ? 1 : 4;
		assertThat(cell.getValue().requests()).isLessThanOrEqualTo(most);
	}

	@Test
	void theTableInTheDocumentationIsWhatHappens() throws IOException {
		String page = Files.readString(PAGE);
		int begin = page.indexOf(BEGIN) + BEGIN.length();
		int end = page.indexOf(END);
		if (Boolean.getBoolean("atriumn.docs.write")) {
			Files.writeString(PAGE, page.substring(0, begin) + table() + page.substring(end));
		}
		else {
			assertThat(page.substring(begin, end)).isEqualTo(table());
		}
	}

	private static String table() {
		String head = "| Fault | " + columns(SampleCall::title) + " |\n";
		String rule = "|---|" + columns((call) -> "---").replace(" ", "") + "|\n";
		return Arrays.stream(Fault.values())
			.map(FaultMatrixTests::row)
			.collect(Collectors.joining("", head + rule, ""));
	}

	private static String row(Fault fault) {
		return "| " + fault.title() + " | "
				+ columns((call) -> matrix.get(new FaultMatrix.Cell(fault, call)).toString()) + " |\n";
	}

	private static String columns(Function<SampleCall, String> text) {
		return Arrays.stream(SampleCall.values()).map(text).collect(Collectors.joining(" | "));
	}

}

package com.atriumn.client.call;

import java.util.Arrays;
import java.util.List;

import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operations are those of the contract, which the emulator's own tests hold against
 * the OpenAPI document.
 */
class OperationTests {

	@ParameterizedTest
	@EnumSource(EmulatedOperation.class)
	void everyOperationOfTheContractCanBeSent(EmulatedOperation expected) {
		Operation operation = find(expected.id());
		assertThat(operation.method()).isEqualTo(expected.method());
		if (!operation.isPresigned()) {
			assertThat(operation.uriTemplate()).isEqualTo(expected.path());
		}
	}

	@Test
	void onlyWhatChangesNothingIsRepeatable() {
		List<Operation> repeatable = Arrays.stream(Operation.values()).filter(Operation::isRepeatable).toList();
		assertThat(repeatable).filteredOn((operation) -> operation.method().equals("POST"))
			.containsExactlyInAnyOrder(Operation.REQUEST_TOKEN, Operation.GENERATE_UPLOAD_URL,
					Operation.GENERATE_DOWNLOAD_URL);
		assertThat(repeatable).filteredOn((operation) -> operation.method().equals("PUT"))
			.containsExactlyInAnyOrder(Operation.UPDATE_TEXT_CONTENT, Operation.UPLOAD_TO_URL);
		assertThat(repeatable).noneMatch((operation) -> operation.method().equals("PATCH"));
	}

	@Test
	void onlyTheOpenOperationsOfAuthAndPresignedUrlsGoWithoutCredentials() {
		assertThat(Operation.values()).filteredOn((operation) -> !operation.isSecured())
			.containsExactlyInAnyOrder(Operation.HEALTH, Operation.REQUEST_TOKEN, Operation.SIGNUP,
					Operation.CONFIRM_SIGNUP, Operation.RESEND_CONFIRMATION_CODE, Operation.LOGIN, Operation.LOGOUT,
					Operation.REQUEST_PASSWORD_RESET, Operation.CONFIRM_PASSWORD_RESET, Operation.UPLOAD_TO_URL,
					Operation.DOWNLOAD_FROM_URL);
	}

	private static Operation find(String id) {
		return Arrays.stream(Operation.values())
			.filter((operation) -> operation.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No operation " + id));
	}

}

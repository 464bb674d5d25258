package com.atriumn.spring.boot.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.Map;

import com.atriumn.client.AtriumnClient;

import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/**
 * Contributes the versions that a report to Atriumn's support should name.
 */
final class AtriumnInfoContributor implements InfoContributor {

	@Override
	public void contribute(Info.Builder builder) {
		Map<String, String> versions = new LinkedHashMap<>();
		String version = AtriumnClient.class.getPackage().getImplementationVersion();
		versions.put("version", (version != null) ? version : "development");
		versions.put("java", System.getProperty("java.version"));
		versions.put("springBoot", SpringBootVersion.getVersion());
		builder.withDetail("atriumn", versions);
	}

}

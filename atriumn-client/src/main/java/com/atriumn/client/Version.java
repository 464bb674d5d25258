package com.atriumn.client;

/**
 * The version of this library, from its jar's manifest.
 */
final class Version {

	private static final String VERSION = Version.class.getPackage().getImplementationVersion();

	static final String USER_AGENT = "atriumn-java/" + ((VERSION != null) ? VERSION : "development");

	private Version() {
	}

}

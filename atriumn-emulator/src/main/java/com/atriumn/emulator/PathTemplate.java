package com.atriumn.emulator;

/**
 * A path with at most one parameter. The parameter is one segment whatever it holds: the
 * path is split while it is still escaped, and the segment decoded afterwards, once. Only
 * the key of an object runs over the rest of the path.
 *
 * @param prefix what comes before the parameter
 * @param parameter whether there is one
 * @param suffix what comes after it
 * @param rest whether the parameter runs over the rest of the path
 */
record PathTemplate(String prefix, boolean parameter, String suffix, boolean rest) {

	static PathTemplate of(String template) {
		int start = template.indexOf('{');
		if (start < 0) {
			return new PathTemplate(template, false, "", false);
		}
		return new PathTemplate(template.substring(0, start), true, template.substring(template.indexOf('}') + 1),
				template.endsWith("{key}"));
	}

	boolean matches(String path) {
		if (!this.parameter) {
			return path.equals(this.prefix);
		}
		if (!path.startsWith(this.prefix) || !path.endsWith(this.suffix)) {
			return false;
		}
		int length = path.length() - this.prefix.length() - this.suffix.length();
		return length > 0 && (this.rest || raw(path).indexOf('/') < 0);
	}

	/**
	 * The decoded parameter of a path that matches, empty where the template has none.
	 */
	String value(String path) {
		return this.parameter ? HttpRequest.decodeSegment(raw(path)) : "";
	}

	private String raw(String path) {
		return path.substring(this.prefix.length(), path.length() - this.suffix.length());
	}

}

package com.atriumn.spring.boot.autoconfigure;

import com.atriumn.client.AtriumnClientBuilder;

/**
 * Callback interface that can be implemented by beans wishing to customize the builder of
 * the auto-configured client, and every other builder that the application has injected.
 * Customizers run in their order, after the properties have been applied. The
 * auto-configured client is named after its bean, whatever they say.
 */
@FunctionalInterface
public interface AtriumnClientBuilderCustomizer {

	/**
	 * Customize the builder.
	 * @param builder the builder
	 */
	void customize(AtriumnClientBuilder builder);

}

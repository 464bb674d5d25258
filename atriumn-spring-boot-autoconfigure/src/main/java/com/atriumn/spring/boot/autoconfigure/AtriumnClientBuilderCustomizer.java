package com.atriumn.spring.boot.autoconfigure;

import com.atriumn.client.AtriumnClientBuilder;

/**
 * Callback interface that can be implemented by beans wishing to customize the
 * {@link AtriumnClientBuilder} before the auto-configured client is built. Beans are
 * called in their order, after the properties have been applied.
 */
@FunctionalInterface
public interface AtriumnClientBuilderCustomizer {

	/**
	 * Customize the builder.
	 * @param builder the builder to customize
	 */
	void customize(AtriumnClientBuilder builder);

}

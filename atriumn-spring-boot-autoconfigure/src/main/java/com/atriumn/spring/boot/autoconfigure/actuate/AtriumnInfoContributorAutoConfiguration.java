package com.atriumn.spring.boot.autoconfigure.actuate;

import com.atriumn.client.AtriumnClient;
import com.atriumn.spring.boot.autoconfigure.AtriumnAutoConfiguration;

import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for what Atriumn contributes to
 * {@code info}.
 */
@AutoConfiguration(after = AtriumnAutoConfiguration.class)
@ConditionalOnClass({ InfoContributor.class, ConditionalOnEnabledInfoContributor.class })
@ConditionalOnBean(AtriumnClient.class)
@ConditionalOnEnabledInfoContributor("atriumn")
public final class AtriumnInfoContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "atriumnInfoContributor")
	InfoContributor atriumnInfoContributor() {
		return new AtriumnInfoContributor();
	}

}

package dev.stockbridge.fleet.work;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all fleets share. */
@Configuration(proxyBeanMethods = false)
class FleetConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Delays delays() {
        return Delays.USUAL;
    }
}

package dev.stockbridge.run;

import java.time.Clock;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.batch.autoconfigure.BatchConversionServiceCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the runs of every job share. */
@Configuration(proxyBeanMethods = false)
class RunConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Job parameters are texts and numbers: no class that a row names is made by a constructor or method of its own. */
    @Bean
    BatchConversionServiceCustomizer jobParametersWithoutClasses() {
        return conversion -> conversion.removeConvertible(Object.class, Object.class);
    }

    /** Checkpoints as JSON, which an operator can read, instead of Java serialisation. */
    @Bean
    ExecutionContextSerializer executionContextSerializer() {
        return new JacksonExecutionContextStringSerializer();
    }
}

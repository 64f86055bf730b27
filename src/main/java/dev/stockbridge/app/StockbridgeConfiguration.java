package dev.stockbridge.app;

import dev.stockbridge.Stockbridge;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What the application is made of: every component of its packages, and the parts of Spring Boot that they need. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("dev.stockbridge")
@ImportAutoConfiguration({
    BatchJdbcAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
public class StockbridgeConfiguration {

    /** Lets the build write all of that down, so that no start of {@link Stockbridge} has to find it out again. */
    public static void main(String... arguments) {
        ContextFactory.describe(StockbridgeConfiguration.class);
    }
}

package dev.stockbridge.app;

import dev.stockbridge.settings.DatabaseSettings;
import dev.stockbridge.settings.Settings;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Hands the settings to the application. The database goes in as a bean and not as properties, where a password that
 * holds a placeholder's signs would be read as one.
 */
public final class SettingsBeans implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final Settings settings;

    public SettingsBeans(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("settings", settings);
        context.getBeanFactory().registerSingleton("connectionDetails", new ConnectionDetails(settings.database()));
    }

    /** The database's address and credentials, in the form that Spring Boot asks for them. */
    private record ConnectionDetails(DatabaseSettings database) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return database.url();
        }

        @Override
        public String getUsername() {
            return database.user();
        }

        @Override
        public String getPassword() {
            return database.password();
        }
    }
}

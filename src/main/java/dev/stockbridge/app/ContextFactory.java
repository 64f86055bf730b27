package dev.stockbridge.app;

import dev.stockbridge.settings.DatabaseSettings;
import dev.stockbridge.settings.FleetSettings;
import dev.stockbridge.settings.HttpSettings;
import dev.stockbridge.settings.LogFormat;
import dev.stockbridge.settings.Percent;
import dev.stockbridge.settings.Settings;
import dev.stockbridge.settings.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.aot.AotDetector;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/** Puts the application's context together: as the build has written it down, else by looking around. */
public final class ContextFactory {

    private ContextFactory() {}

    /** @param connections how many database connections the pool holds at most */
    static ConfigurableApplicationContext start(Class<?> blueprint, Settings settings, int connections) {
        // The packaged application holds what the build has written down; classes on their own do not.
        if (ClassUtils.isPresent(blueprint.getName() + "__ApplicationContextInitializer", blueprint.getClassLoader())) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        return builder(blueprint, settings).run("--spring.datasource.hikari.maximum-pool-size=" + connections);
    }

    /**
     * Runs the application with placeholder settings for Spring's ahead-of-time processing in the build. The processing
     * reads the bean definitions and ends the run before a bean is created.
     *
     * @param blueprint the application's root configuration
     */
    public static void describe(Class<?> blueprint) {
        var nowhere = new DatabaseSettings("jdbc:postgresql:nowhere", "", "");
        var patience = new HttpSettings(
                Duration.ZERO, Duration.ZERO, 1, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        var fleet = new FleetSettings(1, 1, Duration.ZERO, Percent.valueOf("0%"));
        builder(
                        blueprint,
                        new Settings(
                                nowhere,
                                Path.of(""),
                                LogFormat.TEXT,
                                1,
                                patience,
                                fleet,
                                Duration.ZERO,
                                Stores.of(Map.of())))
                .run();
    }

    private static SpringApplicationBuilder builder(Class<?> blueprint, Settings settings) {
        return new SpringApplicationBuilder(blueprint)
                .main(blueprint)
                // Only our own: Boot would also take an application.yaml of the working directory.
                .properties("spring.config.location=classpath:/application.yaml")
                .initializers(new SettingsBeans(settings));
    }
}

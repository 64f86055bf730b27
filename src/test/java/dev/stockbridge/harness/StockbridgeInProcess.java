package dev.stockbridge.harness;

import dev.stockbridge.app.StockbridgeConfiguration;
import dev.stockbridge.run.Launcher;
import dev.stockbridge.run.control.GracefulStop;
import dev.stockbridge.sandbox.SandboxDatabase;
import dev.stockbridge.settings.DatabaseSettings;
import dev.stockbridge.settings.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The application in the tests' own process. It is started once for each chunk size and kept for all tests of the JVM;
 * all of them share one database and the stores of {@link TestStores}.
 */
public final class StockbridgeInProcess {

    private static final Map<Integer, StockbridgeInProcess> BY_CHUNK_SIZE = new ConcurrentHashMap<>();
    private static final SandboxDatabase DATABASE = SandboxDatabase.newDatabase();

    private final AtomicLong statements = new AtomicLong();
    private final ApplicationContext context;

    /** Enough for runs that a test starts while another run is under way; a process has one run at a time. */
    private static final String ROOMY = "--spring.datasource.hikari.maximum-pool-size=8";

    private StockbridgeInProcess(Settings settings, String... arguments) {
        this.context = new SpringApplicationBuilder(StockbridgeConfiguration.class)
                .properties("spring.config.location=classpath:/application.yaml")
                .initializers(fresh -> prepare(fresh, settings))
                .run(arguments);
    }

    /** The application with chunks of this size. */
    public static StockbridgeInProcess withChunksOf(int size) {
        return BY_CHUNK_SIZE.computeIfAbsent(size, chunk -> configured(chunk, false, ROOMY));
    }

    /** One that can be asked to end while the others go on, and starts nothing after that. */
    public static StockbridgeInProcess another() {
        return configured(50, false);
    }

    /** Has asked it to end at this instant, as a signal asks a process. */
    public void askToEnd(Instant at) {
        context.getBean(GracefulStop.class).signal().request(at);
    }

    /** The application once the stores of the kind {@link StoreKind#SWITCHED} write through SOAP. */
    static StockbridgeInProcess switchedToSoap() {
        return BY_CHUNK_SIZE.computeIfAbsent(-1, none -> configured(50, true, ROOMY));
    }

    private static StockbridgeInProcess configured(int chunk, boolean switched, String... arguments) {
        return new StockbridgeInProcess(
                TestStores.settings(
                        new DatabaseSettings(DATABASE.jdbcUrl(), DATABASE.user(), DATABASE.password()),
                        chunk,
                        switched),
                arguments);
    }

    /** What the command line calls. */
    public Launcher launcher() {
        return context.getBean(Launcher.class);
    }

    /** Any other part of the application. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** All parts of a kind. */
    public <T> List<T> parts(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    public JdbcTemplate sql() {
        return context.getBean(JdbcTemplate.class);
    }

    /** How many statements the application has sent to the database so far. */
    public long statements() {
        return statements.get();
    }

    private void prepare(ConfigurableApplicationContext fresh, Settings settings) {
        var beans = fresh.getBeanFactory();
        beans.registerSingleton("settings", settings);
        beans.registerSingleton("clock", TestStores.HOST);
        beans.registerSingleton("connectionDetails", new Details(settings.database()));
        beans.addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new CountingDataSource(source, statements) : bean;
            }
        });
    }

    private record Details(DatabaseSettings database) implements JdbcConnectionDetails {

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

package dev.stockbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.app.SettingsBeans;
import dev.stockbridge.app.StockbridgeConfiguration;
import dev.stockbridge.cli.launch.JobNames;
import dev.stockbridge.run.Launcher;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.settings.file.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A role that owns nothing and may make nothing runs all jobs, once the owner has made the tables. */
class RunnerRoleTest {

    @TempDir
    Path folder;

    private SetUp setUp;
    private Schema schema;

    @BeforeEach
    void prepare() {
        setUp = new SetUp(folder);
        schema = new Schema(setUp.database);
        schema.change("drop role if exists runner");
        schema.change("create role runner login password 'postgres'");
    }

    @AfterEach
    void close() {
        schema.change("drop owned by runner");
        schema.change("drop role runner");
        setUp.close();
    }

    @Test
    void asksForTheOwnerWhereThereAreNoTablesYet() {
        SetUp.Checked checked =
                setUp.with("user: \"postgres\"", "user: \"runner\"").check();

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.firstLine()).contains("user runner may not make the tables", "as their owner");
    }

    @Test
    void runsWithTheRightsOfTheHandbookAlone() throws Exception {
        schema.migrate();
        String page = Files.readString(Path.of("src/handbook/security.md"));
        String grants = page.substring(page.indexOf("grant usage"), page.indexOf("```", page.indexOf("grant usage")));
        Arrays.stream(grants.replace("stockbridge_run", "runner").split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .forEach(schema::change);

        SetUp.Checked checked =
                setUp.with("user: \"postgres\"", "user: \"runner\"").check();

        assertThat(checked.about("database schema")).startsWith("ok").contains("at version");
        assertThat(checked.code()).as(checked.out()).isZero();
        var settings = new SettingsFile(Map.of()).load(folder.resolve("stockbridge.yaml"));
        // Not as the packaged application starts: that would change how other tests of this process start theirs.
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(StockbridgeConfiguration.class)
                .properties("spring.config.location=classpath:/application.yaml")
                .initializers(new SettingsBeans(settings))
                .run()) {
            for (String job : JobNames.NAMES) {
                var result = application
                        .getBean(Launcher.class)
                        .run(new RunRequest(job, "demo", "night", RunOptions.ORDINARY));
                assertThat(result.exitCode())
                        .as(job + " " + result.remark())
                        .isIn(ExitCode.COMPLETED, ExitCode.ATTENTION);
            }
        }
    }
}

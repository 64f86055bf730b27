package dev.stockbridge.process;

import static dev.stockbridge.sandbox.fault.Faults.unauthorized;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.catalogue.SandboxOrderCatalogue;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The commands that look at both sides, as a scheduler starts them: their exit codes, and what they leave behind. */
@Tag("thorough")
class LookingIT {

    private static final List<String> ALARMING =
            List.of("error", "exception", "fail", "denied", "fatal", "abend", "not found");

    @TempDir
    Path folder;

    @Test
    void checksExplainsAndAuditsAndChangesNothing() throws SQLException {
        try (Installation installation =
                Installation.small(folder, Installation.HASTY).withOrders()) {
            PackagedStockbridge application = installation.application();

            Ended fresh = application.run("check");
            assertThat(fresh.code()).as(fresh.sysout()).isZero();
            assertThat(fresh.lines().get(0)).isEqualTo("All is in order.");
            assertCalm(fresh);

            application.run("run", "order-sync", "--store", "demo");
            long writes = installation.writes();
            String kept = Remains.database(installation.database());
            assertThat(kept).as("steps of the schema in code").contains("db.migration.V26__Article_number_keys");
            String id = installation
                    .warehouse()
                    .orders()
                    .all()
                    .get(0)
                    .get("orderNumber")
                    .asString();

            Ended order = application.run("explain", "order", id, "--store", "demo");
            assertThat(order.code()).as(order.sysout()).isZero();
            assertThat(order.out()).contains("Order " + id, "a run now", "as it was last sent", "e-mail");
            assertThat(order.err()).isEmpty();
            Ended unknown = application.run("explain", "order", "999999", "--store", "demo");
            assertThat(unknown.code()).isEqualTo(2);
            assertThat(unknown.err()).isEqualToIgnoringNewLines("There is no order '999999' in store demo.");

            Ended audit = application.run("audit", "--store", "demo", "--json");
            assertThat(audit.code()).as(audit.sysout()).isEqualTo(10);
            assertThat(JsonMapper.shared().readTree(audit.out())).isNotEmpty();
            assertCalm(audit);

            assertThat(installation.writes()).isEqualTo(writes);
            assertThat(Remains.database(installation.database())).isEqualTo(kept);
            for (String datum : SandboxOrderCatalogue.personalData()) {
                String left = audit.sysout() + order.err() + kept + Remains.reports(folder);
                assertThat(left.contains(datum))
                        .as("stands somewhere: " + datum)
                        .isFalse();
            }

            installation.warehouse().misbehave(unauthorized());
            assertThat(application.run("audit", "--store", "demo").code()).isEqualTo(50);
            Ended refused = application.run("check", "--store", "demo");
            assertThat(refused.code()).isEqualTo(50);
            assertThat(refused.lines().get(0)).startsWith("Store demo, warehouse: ongoing answered 401");
        }
    }

    private static void assertCalm(Ended ended) {
        assertThat(ended.sysout().toLowerCase(Locale.ROOT)).doesNotContain(ALARMING);
    }
}

package dev.stockbridge.process;

import static dev.stockbridge.sandbox.fault.Faults.after;
import static dev.stockbridge.sandbox.fault.Faults.forbidden;
import static dev.stockbridge.sandbox.fault.Faults.unauthorized;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.SandboxDatabase;
import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.http.SandboxRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop, a warehouse or a database that is away or refuses us: the exit code says which kind it is. */
@Tag("thorough")
class TroubleIT {

    @TempDir
    Path folder;

    @Test
    void endsWith50AfterAtMostTwoCallsWhereCredentialsOrRightsAreRefused() {
        try (Installation installation = Installation.small(folder)) {
            installation.shop().misbehave(unauthorized());
            assertEndsPlainly(installation.sync("--run", "401"), 50, "mycashflow answered 401");
            assertThat(installation.shop().requests()).hasSizeLessThanOrEqualTo(2);

            installation.shop().behave();
            installation.warehouse().misbehave(forbidden());
            assertEndsPlainly(installation.sync("--run", "403"), 50, "ongoing answered 403");
            assertThat(installation.warehouse().requests()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void endsWith20WhereShopOrWarehouseIsDownAndCompletesOnceTheyAreBack() {
        try (Installation installation = Installation.small(folder, Installation.HASTY)) {
            installation.shop().stopListening();
            assertEndsPlainly(installation.sync("--run", "night"), 20, "mycashflow could not be reached");

            installation.shop().listenAgain();
            installation.warehouse().stopListening();
            assertEndsPlainly(installation.sync("--run", "night"), 20, "ongoing could not be reached");

            installation.warehouse().listenAgain();
            Ended back = installation.sync("--run", "night");
            assertThat(back.code()).as(back.sysout()).isZero();
            assertThat(back.counted("created")).isEqualTo(installation.units());
        }
    }

    @Test
    void endsWith20WhereTheDatabaseDiesInTheMiddle() {
        SandboxDatabase database = SandboxDatabase.start(0, null);
        try (Installation installation = Installation.of(folder, SandboxCatalogue.small(7, 30), database, "")) {
            installation
                    .warehouse()
                    .misbehave(after(SandboxRequest::writes, database::close)
                            .after(Installation.CHUNK + 5)
                            .times(1));

            Ended ended = installation.sync();

            assertEndsPlainly(ended, 20, "database");
            assertThat(ended.out()).contains("the next start goes on from the last checkpoint");
        }
    }

    private static void assertEndsPlainly(Ended ended, int code, String cause) {
        assertThat(ended.code()).as(ended.sysout()).isEqualTo(code);
        assertThat(ended.result()).containsEntry("code", Integer.toString(code));
        assertThat(ended.lines()).anyMatch(line -> line.startsWith("Cause: ") && line.contains(cause));
        assertThat(ended.out()).contains("Go on with: stockbridge ", "Written: ");
        assertThat(ended.sysout()).doesNotContain("\tat ", "Exception");
    }
}

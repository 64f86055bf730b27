package dev.stockbridge.process;

import static dev.stockbridge.sandbox.fault.Faults.answers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.http.SandboxRequest;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start means: a new run, one that goes on, one that is refused, or nothing because it was done already. */
@Tag("thorough")
class RestartIT {

    @TempDir
    Path folder;

    private Installation installation;

    @BeforeEach
    void install() {
        installation = Installation.small(folder, Installation.HASTY);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void resumesWithTheSameOptionsOnceAndThenHasNothingLeftToDo() {
        breaksOffAfter(Installation.CHUNK, "--run", "night");

        Ended other = installation.sync("--run", "night", "--plan");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("Run night was started with other options.");

        Ended resumed = restart();
        assertThat(resumed.code()).as(resumed.sysout()).isZero();
        assertThat(resumed.out()).contains("Goes on from execution 1; the counts cover the whole run.");
        assertThat(resumed.counted("created")).isEqualTo(installation.units());
        assertThat(installation.writes()).isEqualTo(installation.units() + 1);

        Ended nothing = restart();
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("There is no unfinished run of article-sync for store demo to restart.");

        installation.shop().clearRequests();
        Ended same = installation.sync("--run", "night");
        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("Run night was complete already; nothing was done.");
        assertThat(same.result())
                .containsEntry("status", "COMPLETED")
                .containsEntry("report", resumed.result().get("report"));
        assertThat(installation.shop().requests()).isEmpty();
    }

    @Test
    void resumesTheLastUnfinishedRunWhereNoneIsNamed() {
        breaksOffAfter(Installation.CHUNK);

        Ended resumed = installation.sync();

        assertThat(resumed.code()).as(resumed.sysout()).isZero();
        assertThat(resumed.report().get("restartOf").asInt()).isEqualTo(1);
        assertThat(installation.writes()).isEqualTo(installation.units() + 1);
    }

    @Test
    void supersedesAnUnfinishedRunByANewOneButNotByAPlanNorByAPartOfIt() {
        breaksOffAfter(0, "--run", "monday");
        assertThat(installation.sync("--run", "look", "--plan").code()).isZero();
        assertThat(installation.sync("--run", "part", "--items", someCode()).code())
                .isZero();

        assertThat(installation.sync("--run", "tuesday").code()).isZero();

        Ended late = installation.sync("--run", "monday");
        assertThat(late.code()).isZero();
        assertThat(late.out()).contains("Run monday was superseded by run tuesday; nothing was done.");
    }

    private String someCode() {
        var products = installation.shop().products();
        return LongStream.of(products.ids())
                .mapToObj(products::get)
                .filter(product -> product.path("variations").isEmpty())
                .map(product -> product.path("product_code").asString(""))
                .filter(code -> !code.isBlank())
                .findFirst()
                .orElseThrow();
    }

    private Ended restart() {
        return installation.application().run("restart", "article-sync", "--store", "demo");
    }

    /** A run that ends with 20 because the warehouse breaks after so many writes; afterwards it is well again. */
    private void breaksOffAfter(int writes, String... options) {
        installation
                .warehouse()
                .misbehave(answers(503).onlyFor(SandboxRequest::writes).after(writes));
        Ended broken = installation.sync(options);
        assertThat(broken.code()).as(broken.sysout()).isEqualTo(20);
        assertThat(broken.result()).containsEntry("created", Integer.toString(writes));
        installation.warehouse().behave();
    }
}

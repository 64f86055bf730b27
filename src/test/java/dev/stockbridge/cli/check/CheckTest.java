package dev.stockbridge.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.cli.Schema;
import dev.stockbridge.cli.SetUp;
import dev.stockbridge.cli.SetUp.Checked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A good set-up passes; what is wrong with configuration, machine or database is named in the first line. */
class CheckTest {

    @TempDir
    Path folder;

    private SetUp setUp;

    @BeforeEach
    void prepare() {
        setUp = new SetUp(folder);
    }

    @AfterEach
    void close() {
        setUp.close();
    }

    @Test
    void passesAGoodSetUpAndWritesNothing() {
        Checked checked = setUp.check();

        assertThat(checked.code()).as(checked.out()).isZero();
        assertThat(checked.firstLine()).isEqualTo("All is in order.");
        assertThat(checked.about("database schema")).contains("empty");
        assertThat(checked.out().toLowerCase(Locale.ROOT))
                .doesNotContain("error", "exception", "fail", "denied", "fatal", "abend", "not found");
        assertThat(checked.err()).isEmpty();
        assertThat(setUp.shop.requests())
                .hasSizeLessThan(4)
                .allMatch(call -> call.method().equals("GET"));
        assertThat(setUp.warehouse.requests())
                .hasSizeLessThan(4)
                .allMatch(call -> call.method().equals("GET"));
        assertThat(setUp.reports).doesNotExist();
        assertThat(new Schema(setUp.database).isEmpty()).isTrue();
    }

    @Test
    void namesTheFirstThingThatTheConfigurationLacks() {
        Checked checked = setUp.with("orders:\n", "ordres:\n").check();

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.firstLine()).startsWith("configuration: ").contains("ordres", "stockbridge.yaml");
        assertThat(checked.err()).isEmpty();
    }

    @Test
    void namesTheFileThatIsMissing() {
        Checked checked = setUp.withoutFile().check();

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.firstLine()).contains("stockbridge.yaml does not exist");
    }

    @Test
    void namesStoresThatShareAGoodsOwnerWithoutPrefixes() {
        Checked checked = setUp.withStores("other").with("135" + 5, "135").check();

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.firstLine()).contains("the stores demo and other share a goods owner", "number-prefix");
    }

    @Test
    void namesTheMistakesOfEveryStoreAndLooksAtTheOthers() {
        setUp.withStores("other", "second");
        Checked whole = setUp.with("\"WSIDEMO\"", "\"a:b\"").check();
        Checked one = setUp.check("--store", "second");

        assertThat(whole.code()).isEqualTo(2);
        assertThat(whole.out())
                .contains("stockbridge.stores.demo.ongoing.user", "stockbridge.stores.other.ongoing.user");
        assertThat(one.out()).contains("stockbridge.stores.second.ongoing.user").doesNotContain("demo");
    }

    @Test
    void refusesAStoreThatIsNone() {
        Checked checked = setUp.check("--store", "nobody");

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.err()).contains("There is no store 'nobody'. Stores: demo.");
    }

    @Test
    void namesAFolderForReportsThatCannotBeMade() throws Exception {
        Files.createFile(setUp.reports);

        Checked checked = setUp.check();

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.firstLine())
                .startsWith("reports: the folder for reports")
                .contains("is no folder");
    }

    @Test
    void warnsOfPasswordsThatEverybodyMayRead() {
        Checked open = setUp.withMode("rw-r--r--").check();
        Checked closed = setUp.withMode("rw-r-----").check();

        assertThat(open.code()).isZero();
        assertThat(open.out()).containsPattern("warning +- +configuration +.* holds a password");
        assertThat(closed.out()).doesNotContain("holds a password");
    }

    @Test
    void fitsANarrowTerminal() {
        Checked checked = setUp.with("goods-owner-id: 135", "goods-owner-id: 136")
                .at(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10)))
                .wide(80)
                .check();

        assertThat(checked.out().lines())
                .filteredOn(line -> !line.contains(folder.toString()))
                .allMatch(line -> line.length() <= 80);
        assertThat(checked.out())
                .contains("\nok         Store demo, shop: http", "\nwrong      Store demo, goods owner: ");
    }

    @Test
    void warnsOfAClockThatIsOff() {
        Checked checked = setUp.at(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10)))
                .check();

        assertThat(checked.code()).isZero();
        assertThat(checked.firstLine())
                .startsWith("All is in order, but for 2 to look at. Store demo, shop clock: it is ")
                .endsWith("Set this machine's clock by a time server.");
        assertThat(checked.about("shop clock")).startsWith("warning").contains("s ahead of this machine's");
        assertThat(checked.about("warehouse clock")).startsWith("warning");
    }

    @Test
    void showsHowFarTheClocksAreApart() {
        Checked checked = setUp.check();

        assertThat(checked.about("shop clock")).startsWith("ok").contains("s apart");
        assertThat(checked.about("warehouse clock")).startsWith("ok").contains("s apart");
    }
}

package dev.stockbridge.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.cli.Schema;
import dev.stockbridge.cli.SetUp;
import dev.stockbridge.cli.SetUp.Checked;
import dev.stockbridge.settings.DatabaseSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void namesADatabaseThatIsAway() {
        Checked checked = setUp.with(setUp.database.jdbcUrl(), "jdbc:postgresql://127.0.0.1:1/x")
                .check();

        assertThat(checked.code()).isEqualTo(20);
        assertThat(checked.firstLine()).startsWith("database: ").contains("127.0.0.1:1/x cannot be reached");
        assertThat(checked.about("warehouse")).as("the rest is looked at").startsWith("ok");
    }

    @Test
    void namesADatabaseThatDoesNotExistOrLetNobodyIn() {
        String url = setUp.database.jdbcUrl();

        Checked nowhere = setUp.with(url, url + "_gone").check();
        Checked refused = setUp.with(url + "_gone", url)
                .with("user: \"postgres\"", "user: \"nobody\"")
                .check();

        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.firstLine()).contains("There is no such database");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.firstLine()).contains("refuses user nobody", "stockbridge.database.password");
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
    void namesADatabaseThatDoesNotProveWhoItIs() {
        String url = setUp.database.jdbcUrl();

        Checked checked = setUp.with(url, url + "?sslmode=verify-full").check();

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.firstLine()).contains("does not prove who it is (sslmode=verify-full)", "root.crt");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/x,                  OK,      sslmode=verify-full",
        "jdbc:postgresql://db/x?sslmode=verify-ca, OK,     not its host",
        "jdbc:postgresql://db/x?sslmode=prefer,   WARNING, sslmode=prefer",
        "jdbc:postgresql://localhost/x,           OK,      without TLS",
    })
    void tellsWhatKeepsTheDatabaseFromBeingReadAlong(String url, Finding.State state, String text) {
        Finding finding = DatabaseCheck.transport(new DatabaseSettings(url, "u", "p"));

        assertThat(finding.state()).isEqualTo(state);
        assertThat(finding.text()).contains(text);
    }

    @Test
    void namesADatabaseThatIsTooOldOrUntried() {
        var database = new DatabaseSettings("jdbc:postgresql://db/x", "u", "p");

        assertThat(DatabaseCheck.version(13, database).state()).isEqualTo(Finding.State.WRONG);
        assertThat(DatabaseCheck.version(13, database).text()).contains("PostgreSQL 13", "too old");
        assertThat(DatabaseCheck.version(14, database).state()).isEqualTo(Finding.State.OK);
        assertThat(DatabaseCheck.version(18, database).state()).isEqualTo(Finding.State.OK);
        assertThat(DatabaseCheck.version(19, database).state()).isEqualTo(Finding.State.WARNING);
    }

    @Test
    void tellsHowFarTheSchemaIs() {
        Schema schema = new Schema(setUp.database);
        schema.migrate();
        assertThat(setUp.check().about("database schema")).startsWith("ok").contains("at version");

        schema.change(
                "delete from flyway_schema_history where installed_rank = (select max(installed_rank) from flyway_schema_history)");
        assertThat(setUp.check().about("database schema")).startsWith("ok").contains("at version", "brings it to");
    }

    @Test
    void namesASchemaThatIsNotOfThisVersion() {
        Schema schema = new Schema(setUp.database);
        schema.migrate();
        schema.change("update flyway_schema_history set checksum = 1 where version = '2'");
        assertThat(setUp.check().firstLine()).contains("database schema: its steps are not those of this version");

        schema.change("update flyway_schema_history set version = '999' where version = '2'");
        Checked newer = setUp.check();
        assertThat(newer.code()).isEqualTo(2);
        assertThat(newer.firstLine()).contains("a newer Stockbridge has prepared it, up to 999");
    }

    @Test
    void namesADatabaseThatHoldsOtherTables() {
        new Schema(setUp.database).change("create table customers (id int)");

        Checked checked = setUp.check();

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.firstLine()).contains("it holds tables of something else");
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

    @Test
    void warnsOfACursorThatLiesInTheFuture() {
        new Schema(setUp.database).migrate();
        new Schema(setUp.database)
                .change("insert into feed_cursor (store, feed, position) values"
                        + " ('demo', 'deliveries', now() + interval '1 year'), ('demo', 'orders', now())");

        Checked checked = setUp.check();

        assertThat(checked.code()).isZero();
        assertThat(checked.about("cursor deliveries")).startsWith("warning").contains("ahead of this machine's clock");
        assertThat(checked.out()).doesNotContain("cursor orders");
    }
}

package dev.stockbridge.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.cli.Schema;
import dev.stockbridge.cli.SetUp;
import dev.stockbridge.cli.SetUp.Checked;
import dev.stockbridge.settings.DatabaseSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the database, its schema or its cursors is named in the first line. */
class CheckDatabaseTest {

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

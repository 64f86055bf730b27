package dev.stockbridge.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.cli.Schema;
import dev.stockbridge.cli.SetUp;
import dev.stockbridge.cli.SetUp.Checked;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database knows of a store must be of the shop and the goods owner that its configuration names. */
class CheckRecordsTest {

    @TempDir
    Path folder;

    private SetUp setUp;
    private Schema schema;

    @BeforeEach
    void prepare() {
        setUp = new SetUp(folder);
        schema = new Schema(setUp.database);
        schema.migrate();
    }

    @AfterEach
    void close() {
        setUp.close();
    }

    @Test
    void namesAStoreThatLeadsElsewhereThanItsRecords() {
        schema.bind("demo", "https://former.mycashflow.fi", setUp.warehouse.url() + "#135");

        Checked checked = setUp.check();

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.firstLine())
                .startsWith("Store demo, records: ")
                .contains("stockbridge.stores.demo.mycashflow was https://former.mycashflow.fi and is")
                .contains("mycashflow.formerly")
                .doesNotContain("ongoing was");
    }

    @Test
    void looksForTheRecordsOfEachStoreThatIsAskedAbout() {
        schema.bind("other", "https://former.mycashflow.fi", setUp.warehouse.url() + "#1355");
        setUp.withStores("other");

        assertThat(setUp.check("--store", "demo").code()).isZero();
        assertThat(setUp.check("--store", "other").firstLine()).startsWith("Store other, records: ");
    }

    @Test
    void namesRecordsThatItsUserMayNotRead() {
        schema.change("create role reader login password 'postgres'");
        schema.change("grant create on schema public to reader");
        schema.change("grant select on flyway_schema_history to reader");
        schema.change("grant insert on feed_cursor to reader");

        Checked checked = setUp.with("user: \"postgres\"", "user: \"reader\"").check();
        schema.change("drop owned by reader");
        schema.change("drop role reader");

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.firstLine()).startsWith("database: User reader has not the rights it needs");
        assertThat(checked.about("warehouse")).as("the rest is looked at").startsWith("ok");
    }
}

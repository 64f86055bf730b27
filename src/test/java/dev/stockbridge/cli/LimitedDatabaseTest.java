package dev.stockbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.cli.SetUp.Checked;
import dev.stockbridge.harness.Cases;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** A database that lets us in and does not let us work: runs end with 20 and say what it lacks, and check sees it. */
class LimitedDatabaseTest {

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

    @ParameterizedTest(name = "tables exist: {0}")
    @Cases(
            quick = 1,
            value = {"true", "false"})
    void endsWith20WhereTheDatabaseIsReadOnly(boolean prepared) {
        if (prepared) {
            new Schema(setUp.database).migrate();
        }
        sql("alter database " + name() + " set default_transaction_read_only = on");

        Checked run = setUp.run("article-sync");
        Checked check = setUp.check();

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(20);
        assertThat(run.out())
                .contains(
                        "Cause: The database ",
                        " takes no writes: it is read-only",
                        "RESULT status=NOT_STARTED code=20 ")
                .doesNotContain("insert", "update ");
        assertThat(check.code()).as(check.out()).isEqualTo(20);
        assertThat(check.about("database writes"))
                .startsWith("wrong")
                .contains("takes no writes", "lead to the primary");
    }

    @Test
    @Tag("thorough")
    void checkLeavesNothingOfItsWriteBehind() {
        assertThat(setUp.check().about("database writes")).startsWith("ok");
        new Schema(setUp.database).migrate();
        assertThat(setUp.check().about("database writes")).startsWith("ok");
        assertThat(setUp.check().about("database schema")).contains("at version");

        assertThat(setUp.run("article-sync").code()).isZero();
    }

    @Test
    @Tag("thorough")
    void everyJobDoesWithThreeConnections() {
        limitConnections(3);
        setUp.shop
                .products()
                .add(NewProduct.named("Kuppi").code("CUP").price("10.00").stock("6400000000017", 50));
        long order = setUp.shop
                .orders()
                .add(NewOrder.by(Person.ALL.get(0)).line("CUP", 1).payment(2, "PENDING_ACTIVATION"));
        setUp.with("push: false", "push: true");

        succeeds("order-sync");
        succeeds("article-sync");
        setUp.warehouse.orders(135).ship(Long.toString(order), "JJFI1");
        succeeds("delivery-sync");
        setUp.warehouse.articles(135).stock("CUP", 40);
        succeeds("stock-reconciliation", "--force");
    }

    @Test
    @Tag("thorough")
    void saysThatTheDatabaseTakesNoMoreConnections() {
        new Schema(setUp.database).migrate();
        limitConnections(1);

        Checked run = setUp.run("article-sync");

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(20);
        assertThat(run.out())
                .contains("takes no more connections. A run needs at most three")
                .contains("RESULT ");
    }

    private void succeeds(String job, String... options) {
        Checked run = setUp.run(job, options);
        assertThat(run.code()).as(run.out() + run.err()).isIn(0, 10);
    }

    /** A user that owns the database and everything in it, and may connect this often. */
    private void limitConnections(int most) {
        String role = "limited_" + name();
        sql("create role " + role + " login password 'postgres' connection limit " + most);
        sql("alter database " + name() + " owner to " + role);
        sql("grant all on all tables in schema public to " + role);
        sql("grant all on all sequences in schema public to " + role);
        setUp.with("user: \"postgres\"", "user: \"" + role + "\"");
    }

    private void sql(String statement) {
        new Schema(setUp.database).change(statement);
    }

    private String name() {
        String url = setUp.database.jdbcUrl();
        return url.substring(url.lastIndexOf('/') + 1);
    }
}

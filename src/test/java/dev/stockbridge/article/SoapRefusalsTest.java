package dev.stockbridge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.harness.TestStore;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.fault.Faults;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SOAP answers a failed logon as it answers a bad article: ten thousand articles must not be blamed for it. */
class SoapRefusalsTest {

    private final TestStore store = TestStore.fresh(StoreKind.SOAP);

    @Test
    void parksTheArticleThatIsRefusedAndNoOther() {
        add(15);
        store.warehouse()
                .switchTo(switches -> switches.withArticlesAccepted(
                        article -> !article.get("articleNumber").asString().matches("K-(3|1.)")));

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.reasons()).hasSize(7).containsEntry("3", "rejected-by-warehouse");
        assertThat(store.articles().count()).isEqualTo(8);
        store.warehouse().switchTo(switches -> switches.withArticlesAccepted(article -> true));
        assertThat(store.run().exitCode()).isEqualTo(ExitCode.COMPLETED);
        Mirror.holds(store);
    }

    @Test
    void endsWithRefusedWhereNobodyIsLetIn() {
        add(3);
        store.articles().seedKept("K-1");
        store.warehouse().switchTo(switches -> switches.withSoapUser("someone-else"));

        var run = store.run("night");

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.remark())
                .contains("Login failed")
                .doesNotContain(store.warehouse().credentials().password());
        assertThat(store.attention()).isEmpty();
        assertThat(store.warehouse().count("POST", ".*"))
                .as("the article, and the question who is let in")
                .isEqualTo(2);
        store.warehouse().switchTo(switches -> switches.withSoapUser(null));
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);
        Mirror.holds(store);
    }

    @Test
    @Tag("thorough")
    void endsWhereEachOfTheFirstTenIsRefusedInTheSameWords() {
        add(15);
        store.articles().vatRates("14");

        var run = store.run("night");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.remark()).contains("Could not find VAT code with percent 25.5");
        assertThat(store.warehouseWrites()).isEqualTo(10);
        assertThat(store.attention()).isEmpty();
        store.articles().vatRates("25.5");
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);
        assertThat(store.articles().count()).isEqualTo(15);
    }

    @Test
    void parksThemWhereOneOfTheFirstWentThrough() {
        add(15);
        store.products().edit(4, product -> product.put("vat_rate", 14));
        store.articles().vatRates("14");

        assertThat(store.run().exitCode()).isEqualTo(ExitCode.ATTENTION);

        assertThat(store.reasons()).hasSize(14);
    }

    @ParameterizedTest
    // Three items in a row; or, after its three attempts, a write is asked about in three more.
    @CsvSource({"soap:Client, UNREACHABLE, 3", "soap:Server, UNREACHABLE, 6"})
    void takesFaultsAtOneArticleAfterTheOtherForTroubleOfTheSystem(String code, ExitCode end, int attempts) {
        add(3);
        store.warehouse().misbehave(Faults.faultsInSoap(code));

        assertThat(store.run("night").exitCode()).isEqualTo(end);

        assertThat(store.warehouseWrites()).isEqualTo(attempts);
        assertThat(store.attention()).isEmpty();
        store.warehouse().behave();
        assertThat(store.run("night").exitCode()).isEqualTo(ExitCode.COMPLETED);
        Mirror.holds(store);
    }

    private void add(int products) {
        for (int i = 1; i <= products; i++) {
            store.products()
                    .add(NewProduct.named("Tuote " + i)
                            .code("K-" + i)
                            .price("9.90")
                            .vat("25.5"));
        }
    }
}

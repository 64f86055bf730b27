package dev.stockbridge.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.cli.SetUp;
import dev.stockbridge.cli.SetUp.Checked;
import dev.stockbridge.harness.Cases;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;

/** Where articles go through SOAP, its logon is proved too, by a call that changes nothing. */
class CheckSoapTest {

    private static final String CODE = "correct stockbridge.stores.demo.ongoing.soap.goods-owner-code";

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
    void provesTheLogonWithOneCallThatChangesNothing() {
        Checked checked = setUp.throughSoap("Demo shop").check();

        assertThat(checked.code()).as(checked.out()).isZero();
        assertThat(checked.about("SOAP")).startsWith("ok").contains("which lets us in");
        assertThat(setUp.warehouse.requests())
                .filteredOn(call -> call.method().equals("POST"))
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("<GetInventoryByQuery"));
        assertThat(setUp.warehouse.violations()).isEmpty();
    }

    @Test
    void asksNothingThroughSoapWhereNothingGoesThroughIt() {
        Checked checked = setUp.check();

        assertThat(checked.out()).doesNotContain("SOAP");
        assertThat(setUp.warehouse.requests()).allMatch(call -> call.method().equals("GET"));
    }

    @Test
    void namesAUserWhomSoapDoesNotLetIn() {
        setUp.warehouse.switchTo(switches -> switches.withSoapUser("SOMEBODY-ELSE"));

        assertRefused(setUp.throughSoap("Demo shop").check(), "ongoing lets nobody in through SOAP", "user WSIDEMO");
    }

    @Test
    void namesACodeThatNoGoodsOwnerHas() {
        assertRefused(
                setUp.throughSoap("Nobody").check(), "or knows no goods owner by the code Nobody", "user WSIDEMO");
    }

    @Test
    void namesACodeOfAnotherGoodsOwner() {
        setUp.warehouse.addGoodsOwner(136, "Other shop");

        assertRefused(
                setUp.throughSoap("Other shop").check(), "the code Other shop as goods owner 136, not 135", "SOAP");
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(Faults.answers(404), 2, "REST works there, SOAP does not"),
                Arguments.of(Faults.redirects(), 2, "leave out stockbridge.stores.demo.ongoing.soap"),
                Arguments.of(Faults.servesHtml(), 20, "is what it should be"),
                Arguments.of(Faults.forbidden(), 50, "user WSIDEMO to its SOAP interface"),
                Arguments.of(Faults.answers(500), 20, "a page that is no SOAP message"),
                Arguments.of(Faults.faultsInSoap("soap:Server"), 20, "a fault of its own"),
                Arguments.of(Faults.faultsInSoap("soap:Client"), 20, "does not understand what we send it"),
                Arguments.of(Faults.diesAfter(0), 20, "through proxy and firewall"));
    }

    @ParameterizedTest
    @Cases(quick = 2, from = "troubles")
    void namesWhatStandsInTheWayInTheFirstLine(Fault fault, int code, String cause) {
        setUp.warehouse.misbehave(fault.onlyFor("POST", ".*/service.asmx"));

        Checked checked = setUp.throughSoap("Demo shop").check();

        assertThat(checked.code()).as(checked.out()).isEqualTo(code);
        assertThat(checked.firstLine()).startsWith("Store demo, SOAP: ").contains(cause);
        assertThat(checked.about("goods owner")).as("REST is right").startsWith("ok");
        assertThat(checked.out() + checked.err()).doesNotContain("warehouse-password", "\tat ");
    }

    private static void assertRefused(Checked checked, String... causes) {
        assertThat(checked.code()).as(checked.out()).isEqualTo(50);
        assertThat(checked.firstLine())
                .startsWith("Store demo, SOAP: ")
                .contains(causes)
                .containsIgnoringCase(CODE);
        assertThat(checked.about("SOAP")).startsWith("wrong");
    }
}

package dev.stockbridge.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.cli.SetUp;
import dev.stockbridge.cli.SetUp.Checked;
import dev.stockbridge.harness.Cases;
import dev.stockbridge.sandbox.fault.Faults;
import dev.stockbridge.sandbox.http.Fault;
import dev.stockbridge.sandbox.shop.ShopSwitches;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;

/** What is wrong with shop or warehouse is named in the first line, and a system that refuses us is left alone. */
class CheckSystemsTest {

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

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(
                        "shop",
                        Faults.unauthorized(),
                        50,
                        "mycashflow.user and stockbridge.stores.demo.mycashflow.api-key"),
                Arguments.of("shop", Faults.forbidden(), 50, "Give user api@demo.example the rights"),
                Arguments.of("shop", Faults.answers(404), 2, "the shop's plan has the API"),
                Arguments.of("shop", Faults.redirects(), 2, "own https://….mycashflow.fi address"),
                Arguments.of("shop", Faults.servesHtml(), 20, "a page that is no JSON"),
                Arguments.of("shop", Faults.answers(500), 20, "no firewall answers in its place"),
                Arguments.of("shop", Faults.answers(503), 20, "mycashflow answered 503"),
                Arguments.of("shop", Faults.throttlesEvery(1, "60"), 20, "asks to wait 60 s"),
                Arguments.of(
                        "warehouse",
                        Faults.unauthorized(),
                        50,
                        "ongoing.user and stockbridge.stores.demo.ongoing.password"),
                Arguments.of("warehouse", Faults.forbidden(), 50, "the rights of user WSIDEMO"),
                Arguments.of("warehouse", Faults.answers(404), 2, "Correct stockbridge.stores.demo.ongoing.url"),
                Arguments.of("warehouse", Faults.redirects(), 2, "Correct stockbridge.stores.demo.ongoing.url"),
                Arguments.of("warehouse", Faults.servesHtml(), 20, "a page that is no JSON"),
                Arguments.of("warehouse", Faults.answers(500), 20, "ongoing answered 500"),
                Arguments.of("warehouse", Faults.diesAfter(0), 20, "through proxy and firewall"));
    }

    @ParameterizedTest
    @Cases(quick = 4, from = "troubles")
    void namesTheCauseInTheFirstLine(String system, Fault fault, int code, String cause) {
        (system.equals("shop") ? setUp.shop : setUp.warehouse).misbehave(fault);

        Checked checked = setUp.check();

        assertThat(checked.code()).as(checked.out()).isEqualTo(code);
        assertThat(checked.firstLine())
                .startsWith("Store demo, " + system + ": ")
                .contains(cause);
        assertThat(checked.about(system)).startsWith("wrong");
        assertThat(checked.out() + checked.err()).doesNotContain("shop-key", "warehouse-password", "\tat ");
    }

    @Test
    void endsByTheFirstThingThatIsWrong() {
        setUp.shop.misbehave(Faults.answers(503));
        setUp.warehouse.misbehave(Faults.unauthorized());

        Checked checked = setUp.check();

        assertThat(checked.code()).isEqualTo(20);
        assertThat(checked.about("warehouse")).startsWith("wrong");
    }

    @Test
    void leavesASystemAloneThatRefusesUs() {
        setUp.withStores("second", "other").with("user: \"WSIDEMO\"", "user: \"SOMEONE\"");
        setUp.shop.credentials("api@demo.example", "another-key");

        Checked checked = setUp.check();

        assertThat(checked.code()).isEqualTo(50);
        assertThat(setUp.shop.requests()).as("one set of credentials").hasSize(1);
        assertThat(setUp.warehouse.requests()).hasSize(1);
        assertThat(checked.out()).contains("this shop has refused us already");
    }

    @Test
    void asksASystemTwiceAtMostWhoeverItRefuses() {
        setUp.withStores("second", "other", "last");
        setUp.warehouse.credentials("WSIDEMO", "another-password");
        assertThat(setUp.check().code()).isEqualTo(50);
        assertThat(setUp.warehouse.requests()).hasSize(1);

        setUp.warehouse.clearRequests();
        assertThat(setUp.withWarehouseUsersApart().check().code()).isEqualTo(50);
        assertThat(setUp.warehouse.requests()).hasSize(2);
    }

    @Test
    void namesOrdersThatLiveUnderAnotherVersion() {
        setUp.shop.switchTo(s -> s.withOrdersApi(ShopSwitches.OrdersApi.V0));

        Checked checked = setUp.check();

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.firstLine())
                .contains("shop orders: ", "correct stockbridge.stores.demo.mycashflow.orders-api");
    }

    @Test
    void namesAMappedShippingMethodThatTheShopDoesNotHave() {
        Checked checked = setUp.with("orders", "ways-of-delivery", "{ 3: posti, 99: nowhere }")
                .check();

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.firstLine()).contains("the shop has no method 99", "orders.ways-of-delivery", "1, 3, 4, 7");
    }

    @Test
    void warnsOfAWayOfDeliveryThatTheWarehouseDoesNotKnowYet() {
        Checked checked =
                setUp.with("orders", "ways-of-delivery", "{ 3: posti }").check();

        assertThat(checked.code()).isZero();
        assertThat(checked.firstLine())
                .contains("1 to look at. Store demo, ways of delivery: ", "does not know posti yet");
        assertThat(checked.about("ways of delivery")).startsWith("warning").contains("does not know posti yet");
    }

    @Test
    void namesAGoodsOwnerThatCannotBeRead() {
        Checked checked =
                setUp.with("goods-owner-id: 135", "goods-owner-id: 136").check();

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.firstLine()).contains("Goods owner 136 cannot be read", "ongoing.goods-owner-id");
    }

    @ParameterizedTest
    @Cases(
            quick = 1,
            value = {
                "403, 50, the rights of user WSIDEMO to goods owner 135",
                "404, 2, Goods owner 135 cannot be read",
                "500, 20, no firewall answers in its place"
            })
    void namesAGoodsOwnerThatIsClosedToUs(int status, int code, String cause) {
        setUp.warehouse.misbehave(Faults.answers(status).onlyFor("GET", ".*/articles"));

        Checked checked = setUp.check();

        assertThat(checked.code()).isEqualTo(code);
        assertThat(checked.firstLine())
                .startsWith("Store demo, goods owner: ongoing answered " + status)
                .contains(cause);
        assertThat(checked.about("warehouse")).as("its login is right").startsWith("ok");
    }

    @Test
    void namesStatusesThatThisWarehouseDoesNotHave() {
        Checked wrong =
                setUp.with("deliveries", "shipped-statuses", "[460, 470]").check();
        Checked partly = setUp.with("[460, 470]", "[450, 470]").check();

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.firstLine()).contains("deliveries.shipped-statuses: this warehouse has no status 460, 470");
        assertThat(partly.code()).isZero();
        assertThat(partly.out()).containsPattern("warning +demo +order statuses +deliveries.shipped-statuses: .* 470");
    }
}

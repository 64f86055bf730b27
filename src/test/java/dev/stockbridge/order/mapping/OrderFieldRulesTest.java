package dev.stockbridge.order.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.field.FieldRule;
import dev.stockbridge.handbook.FieldTable;
import dev.stockbridge.settings.file.SettingsFixture;
import org.junit.jupiter.api.Test;

/** The rules for an order's fields are those of the handbook and of the facts. */
class OrderFieldRulesTest {

    private final OrderMapping mapping = new OrderMapping(SettingsFixture.store("orders"));

    @Test
    void handbookShowsEachFieldOfAnOrder() {
        FieldTable.isInHandbook("Order", mapping.headRules());
        FieldTable.isInHandbook("Recipient", mapping.recipientRules());
        FieldTable.isInHandbook("Order line", OrderLineFieldRules.rows());
    }

    @Test
    void eachFieldOfAnOrderComesFromItsPlaceInTheShop() {
        FieldTable.areTheFacts("order.txt", mapping.headRules());
        FieldTable.areTheFacts("recipient.txt", mapping.recipientRules());
        FieldTable.areTheFacts("order-line.txt", OrderLineFieldRules.rows());
    }

    @Test
    void marksFieldsThatMaySaySomethingOfAPerson() {
        assertThat(mapping.recipientRules().stream()
                        .filter(rule -> !rule.personal())
                        .map(FieldRule::member))
                .containsExactly("consignee.countryCode");
        assertThat(mapping.headRules().stream().filter(FieldRule::personal).map(FieldRule::member))
                .containsExactly("orderRemark");
    }
}

package dev.stockbridge.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.harness.Audited;
import dev.stockbridge.harness.Cases;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.report.ReportItem;
import dev.stockbridge.sandbox.warehouse.SandboxWarehouseOrders;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What the audit says of quantities is what stock-reconciliation says of them. */
class AuditedQuantitiesTest {

    @Test
    void findsBothSidesAgreed() {
        var store = StockStore.fresh();
        store.units(120);
        store.runWell();

        var audited = Audited.of(store, "quantities");

        assertThat(audited.disagreements()).isEmpty();
        assertThat(audited.compared()).isEqualTo(120);
    }

    @ParameterizedTest
    @Cases(
            quick = 2,
            value = {
                "STOCK",
                "STOCK_COMPARED",
                "STOCK_ON_HAND",
                "STOCK_UNRESERVED",
                "STOCK_BUFFERED",
                "STOCK_OF_TWO",
                "STOCK_ON_HAND_OF_TWO"
            })
    void differsWhereTheJobWouldAndByTheSameArithmetic(StoreKind kind) {
        var store = StockStore.fresh(kind);
        store.units(12);
        store.lies("U-001", 7);
        store.lies("U-002", 0);
        store.sent("U-003", 3);
        store.order("U-004", 2);
        store.articles().stock("U-005", 2, 4, 1);
        store.articles().stock("U-007", 1, 0, 0);
        store.articles().stock("U-007", 2, 9, 0);
        store.there().seed("AMZ-1", order -> SandboxWarehouseOrders.line(order, "1", "U-007", 4));
        store.articles().edit("U-006", article -> article.put("isStockArticle", false));

        Map<String, String> job = store.items(store.run(StockStore.PLAN)).stream()
                .filter(item -> item.action().equals("differs") || item.action().equals("pushed"))
                .collect(Collectors.toMap(ReportItem::label, item -> String.valueOf(item.detail())));

        assertThat(Audited.of(store, "quantities").disagreements().stream()
                        .collect(Collectors.toMap(Disagreement::label, Disagreement::detail)))
                .isEqualTo(job)
                .isNotEmpty();
    }
}

package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.data.DelayedRecord;
import dev.stockbridge.sandbox.soap.SoapAnswer;
import dev.stockbridge.sandbox.soap.SoapXml;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** GetInventoryByQuery: what is held of articles, VAT rate and price included. */
final class SoapInventoryOperation {

    private final SandboxWarehouse warehouse;

    SoapInventoryOperation(SandboxWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    SoapAnswer find(Element message) {
        GoodsOwner owner = warehouse.owner(SoapXml.text(message, "GoodsOwnerCode"));
        if (owner == null || !SoapArticleOperation.letsIn(warehouse, message)) {
            return SoapAnswer.of("GetInventoryByQuery", SoapXml.element("GoodsOwnerId", "0"));
        }
        Set<String> numbers = new HashSet<>();
        for (Element query : SoapXml.children(message, "GetInventoryQuery")) {
            for (Element list : SoapXml.children(query, "ArticleNumbersToGet")) {
                SoapXml.children(list).forEach(number -> numbers.add(number.getTextContent()));
            }
        }
        List<ObjectNode> found = owner.guarded(() -> owner.articles.numbered(numbers, warehouse.switches()).stream()
                .map(DelayedRecord::seen)
                .filter(Objects::nonNull)
                .map(ObjectNode::deepCopy)
                .toList());
        String lines = found.stream().map(SoapInventoryOperation::line).collect(Collectors.joining());
        return SoapAnswer.of(
                "GetInventoryByQuery",
                "<InventoryLines>" + lines + "</InventoryLines>"
                        + SoapXml.element("GoodsOwnerId", Integer.toString(owner.id)));
    }

    private static String line(ObjectNode article) {
        return "<InventoryLine><Article>" + number("SystemId", article.get("articleSystemId"))
                + text("Name", article.get("articleName"))
                + text("ArticleNumber", article.get("articleNumber"))
                + text("ProductCode", article.get("productCode"))
                + text("BarCode", article.path("barCodeInfo").get("barCode"))
                + text("VatCode", article.get("vatCode"))
                + number("VatPercent", article.get("vatPercent"))
                + number("Price", article.get("price"))
                + number("CustomerPrice", article.get("customerPrice"))
                + number("PurchasePrice", article.get("purchasePrice"))
                + number("NetWeight", article.get("netWeight"))
                + "</Article></InventoryLine>";
    }

    private static String text(String name, @Nullable JsonNode value) {
        return value == null || value.isNull() ? "" : SoapXml.element(name, value.stringValue());
    }

    private static String number(String name, @Nullable JsonNode value) {
        return value == null || value.isNull()
                ? SoapXml.nil(name)
                : SoapXml.element(name, value.decimalValue().toPlainString());
    }
}

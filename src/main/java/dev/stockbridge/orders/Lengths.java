package dev.stockbridge.orders;

import dev.stockbridge.ongoing.OrderDocument;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** How long the warehouse lets texts be (contract: Ongoing SOAP 5.1 to 5.3). What is longer is parked, never cut in silence. */
final class Lengths {

    private Lengths() {}

    /** The first text that is too long, by its name and length alone; null when all fit. */
    static @Nullable String exceededBy(OrderDocument document) {
        var texts = new LinkedHashMap<String, Bounded>();
        texts.put("the order number", new Bounded(document.orderNumber(), 50));
        texts.put("the remark (all public comments together)", new Bounded(document.orderRemark(), 500));
        texts.put("the name", new Bounded(document.consignee().name(), 200));
        texts.put("the street address", new Bounded(document.consignee().address1(), 200));
        texts.put("the postal code", new Bounded(document.consignee().postCode(), 50));
        texts.put("the city", new Bounded(document.consignee().city(), 200));
        document.orderLines()
                .forEach(line -> texts.put(
                        "the article number of line " + line.rowNumber(), new Bounded(line.articleNumber(), 100)));
        return texts.entrySet().stream()
                .filter(text -> text.getValue().isExceeded())
                .map(text -> text.getKey() + " has " + text.getValue().length() + " characters, the warehouse takes "
                        + text.getValue().most())
                .findFirst()
                .orElse(null);
    }

    private record Bounded(@Nullable String text, int most) {

        int length() {
            return text == null ? 0 : text.codePointCount(0, text.length());
        }

        boolean isExceeded() {
            return length() > most;
        }

        @Override
        public String toString() {
            return length() + "/" + most;
        }
    }
}

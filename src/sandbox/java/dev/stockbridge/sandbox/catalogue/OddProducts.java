package dev.stockbridge.sandbox.catalogue;

import dev.stockbridge.sandbox.data.NewProduct;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The named records that break integrations: some must be parked, the others only look bad. */
final class OddProducts {

    /** One product by name, and the reason for which its units must be parked; empty where they are fine. */
    record Odd(String name, String reason, ObjectNode product) {}

    private final List<Odd> all = new ArrayList<>();

    static List<Odd> all() {
        OddProducts odd = new OddProducts();
        odd.badCodes();
        odd.fine();
        return odd.all;
    }

    private void badCodes() {
        add("missing code", "missing-code", plain("Nimetön kynttilä", null));
        add("empty code", "missing-code", plain("Tyhjä koodi", ""));
        add("blank code", "missing-code", plain("Pelkkä väli", "   "));
        add(
                "variation without code",
                "missing-code",
                NewProduct.named("Villasukat").price("19.90").variation("36–39", null, null, Ean.of(880001), 4));
        add("control character in the code", "unsafe-code", plain("Liimattu koodi", "BAD\tCODE-1"));
        add("line break in the code", "unsafe-code", plain("Rivinvaihto", "BAD-CODE\r\n2"));
        add("same code, first", "duplicate-code", plain("Kaksoiskappale A", "DUP-1"));
        add("same code, second", "duplicate-code", plain("Kaksoiskappale B", "DUP-1"));
        add("same code but for case, lower", "duplicate-code", plain("Pieni kirjain", "dup-case-ä"));
        add("same code but for case, upper", "duplicate-code", plain("Iso kirjain", "DUP-CASE-Ä"));
        add("same code but for blanks, bare", "duplicate-code", plain("Ilman väliä", "DUP-BLANK"));
        add("same code but for blanks, blank", "duplicate-code", plain("Välillinen", " DUP-BLANK "));
        add("product shares a variation's code", "duplicate-code", plain("Paita", "SHARED-1"));
        add(
                "variation shares a product's code",
                "duplicate-code",
                NewProduct.named("Paita, mallit").price("24.90").variation("S", "SHARED-1", null, null, 1));
    }

    private void fine() {
        add(
                "variation has its own product's code",
                "",
                NewProduct.named("Sama koodi sisällä")
                        .code("OWN-CODE")
                        .price("9.90")
                        .variation("Ainoa", "OWN-CODE", null, null, 2));
        add(
                "price null everywhere",
                "",
                NewProduct.named("Hinnaton").price(null).variation("Koko 1", "NO-PRICE-1", null, null, 0));
        add(
                "empty name of a variation",
                "",
                NewProduct.named("Nimetön malli").price("12.00").variation("", "NO-NAME-1", "11.00", null, 3));
        add(
                "HTML and CRLF",
                "",
                plain("Kuksa <b>\"koivu\"</b> & kansi", "HTML-1")
                        .description("<p>Käsintehty.</p>\r\n<ul><li>1&nbsp;dl</li></ul>"));
        add("emoji", "", plain("Termospullo \uD83D\uDD25\uD83C\uDDEB\uD83C\uDDEE", "EMOJI-1"));
        add("very long name", "", plain("Pitkä ".repeat(80).strip(), "LONG-1"));
        add("very long code", "", plain("Pitkä koodi", "LONG-" + "X".repeat(180)));
        add("digits only", "", plain("Vain numeroita", "000123"));
        add("slash", "", plain("Kauttaviiva", "A/B/1"));
        add("dots", "", plain("Pisteet", ".."));
        add("comma", "", plain("Pilkku", "A,B,1"));
        add("quotes", "", plain("Lainausmerkit", "5\" 'putki'"));
        add("zero price", "", plain("Ilmaisnäyte", "FREE-1").price("0"));
        add("no stock item", "", NewProduct.named("Lahjakortti").code("GIFT-1").price("50"));
        add(
                "stock not tracked",
                "",
                plain("Ei saldoa", "UNTRACKED-1")
                        .with(product -> product.withObject("/stock_item")
                                .put("enabled", false)
                                .putNull("quantity")));
    }

    private static NewProduct plain(String name, @Nullable String code) {
        return NewProduct.named(name).code(code).price("14.90").vat("25.5").stock(null, 5);
    }

    private void add(String name, String reason, NewProduct product) {
        all.add(new Odd(name, reason, product.node()));
    }
}

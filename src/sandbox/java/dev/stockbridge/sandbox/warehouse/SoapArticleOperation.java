package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.http.SandboxCredentials;
import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.soap.SoapAnswer;
import dev.stockbridge.sandbox.soap.SoapReply;
import dev.stockbridge.sandbox.soap.SoapXml;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import tools.jackson.databind.node.ObjectNode;

/** ProcessArticle: the same articles as through REST, with VAT rate and price. */
public final class SoapArticleOperation {

    private final SandboxWarehouse warehouse;

    SoapArticleOperation(SandboxWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    static boolean letsIn(SandboxWarehouse warehouse, Element message) {
        SandboxCredentials known = warehouse.credentials();
        String soapUser = warehouse.switches().soapUser;
        return (soapUser == null ? known.user() : soapUser).equals(SoapXml.text(message, "UserName"))
                && known.password().equals(SoapXml.text(message, "Password"));
    }

    SoapAnswer process(Element message) {
        if (!letsIn(warehouse, message)) {
            return refused("Login failed: wrong user name or password.");
        }
        GoodsOwner owner = warehouse.owner(SoapXml.text(message, "GoodsOwnerCode"));
        if (owner == null) {
            return refused("Unknown goods owner.");
        }
        Element art = SoapXml.child(message, "art").orElse(null);
        return art == null ? refused("No article.") : owner.write(warehouse.switches(), () -> store(owner, art));
    }

    private SoapAnswer store(GoodsOwner owner, Element art) {
        WarehouseSwitches switches = warehouse.switches();
        ObjectNode body = SoapArticleForm.body(art);
        String number = body.path("articleNumber").asString("");
        Integer holder = owner.articles.idOf(number, switches);
        Integer id = holder;
        if (SoapXml.text(art, "ArticleIdentification").equals("SystemId")) {
            id = Integer.valueOf(SoapXml.text(art, "ArticleSystemId"));
            if (!owner.articles.has(id)) {
                return refused("There is no article with this system id.");
            }
        }
        if (number.isEmpty() && id == null) {
            return refused("An article needs a number.");
        }
        if (holder != null && !holder.equals(id)) {
            // The real one would take it, and then has two articles with one number.
            warehouse.noteViolation("SOAP gives number " + number + " to a second article");
            return refused("The number is taken.");
        }
        if (!switches.acceptsArticle.test(body.deepCopy())) {
            return refused("Article " + number + " is not accepted");
        }
        String missing = vat(owner, art, body);
        return missing == null ? stored(owner, id, body, switches) : refused(missing);
    }

    private SoapAnswer stored(GoodsOwner owner, @Nullable Integer id, ObjectNode body, WarehouseSwitches switches) {
        ObjectNode article = id == null
                ? WarehouseArticleForm.fresh(body)
                : SoapArticleForm.updated(owner.articles.stored(id), body, switches);
        article.put("articleDataLastUpdated", warehouse.now());
        int stored = id == null ? owner.articles.add(article, switches) : id;
        if (id != null) {
            owner.articles.change(id, article, switches);
        }
        return result(
                "",
                switches.nullIdOn2xx
                        ? SoapXml.nil("ArticleDefId")
                        : SoapXml.element("ArticleDefId", Integer.toString(stored)),
                true,
                "Article " + article.path("articleNumber").asString() + " updated/created.<br/>");
    }

    /** Puts the VAT rate into the article; what is wrong with it, or null. */
    private @Nullable String vat(GoodsOwner owner, Element art, ObjectNode body) {
        Element vat = SoapXml.child(art, "VatCode").orElse(null);
        if (vat == null) {
            return null;
        }
        BigDecimal percent = new BigDecimal(SoapXml.text(vat, "VatPercent"));
        BigDecimal key = percent.stripTrailingZeros();
        if (SoapXml.text(vat, "VatCodeOperation").equals("CreateNotUpdate")
                && !SoapXml.text(vat, "VatCode").isEmpty()) {
            owner.vatCodes.putIfAbsent(key, SoapXml.text(vat, "VatCode"));
        }
        String code = owner.vatCodes.get(key);
        if (code != null) {
            body.put("vatCode", code).put("vatPercent", percent);
            return null;
        }
        return warehouse.switches().vatFindMiss == WarehouseSwitches.VatFindMiss.IGNORE
                ? null
                : "Could not find VAT code with percent " + percent;
    }

    private SoapAnswer refused(String reason) {
        return warehouse.switches().soapRefusesInMessage
                ? result("", SoapXml.nil("ArticleDefId"), false, reason)
                : result(SoapXml.element("ErrorMessage", reason), SoapXml.nil("ArticleDefId"), false, "");
    }

    /** The whole answer of an interface that refuses an article with these words. */
    public static SandboxReply refusal(String reason) {
        return SoapReply.xml(
                200,
                result(SoapXml.element("ErrorMessage", reason), SoapXml.nil("ArticleDefId"), false, "")
                        .envelope());
    }

    private static SoapAnswer result(String error, String id, boolean success, String message) {
        return SoapAnswer.of(
                "ProcessArticle",
                error
                        + SoapXml.element("OrderId", "0")
                        + SoapXml.element("InOrderId", "0")
                        + id
                        + SoapXml.element("Success", Boolean.toString(success))
                        + (message.isEmpty() ? "" : SoapXml.element("Message", message)));
    }
}

package dev.stockbridge.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The warehouse's SOAP interface. It takes what an ASP.NET service takes, and notes whatever our client must not send: an
 * empty element, a nil, credentials in a header, or anything that the WSDL does not have.
 */
final class SoapDesk {

    private static final String NAMESPACE = "http://ongoingsystems.se/WSI";

    private final SandboxWarehouse warehouse;

    SoapDesk(SandboxWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    Reply answer(Request request) {
        if (!request.method().equals("POST")
                || !String.valueOf(request.header("content-type")).startsWith("text/xml")) {
            return Reply.html(415, "Unsupported media type");
        }
        if (request.header("authorization") != null) {
            warehouse.log.violation("credentials in a header of a SOAP call");
        }
        Optional<Element> message = SoapXml.message(request.body());
        if (message.isEmpty()) {
            return clientFault("There is an error in XML document (1, 1).");
        }
        String operation = message.get().getLocalName();
        if (!("\"" + NAMESPACE + "/" + operation + "\"").equals(request.header("soapaction"))) {
            return clientFault("Server did not recognize the value of HTTP Header SOAPAction.");
        }
        Optional<Reply> unreadable = unreadable(message.get());
        return unreadable.orElseGet(() -> switch (operation) {
            case "ProcessArticle" -> checked(new SoapArticles(warehouse).process(message.get()));
            case "GetInventoryByQuery" -> checked(new SoapInventory(warehouse).find(message.get()));
            default -> clientFault("There is no such operation.");
        });
    }

    private Optional<Reply> unreadable(Element message) {
        List<String> unknown = new ArrayList<>();
        dropUnknown(message, unknown);
        if (!unknown.isEmpty() && warehouse.switches().unknownElements == WarehouseSwitches.UnknownElements.FAULT) {
            return Optional.of(clientFault("There are unknown elements: " + unknown));
        }
        noteEmpty(message);
        List<String> breaches = SoapSchema.WAREHOUSE.breaches(message);
        if (breaches.isEmpty()) {
            return Optional.empty();
        }
        warehouse.log.violation("SOAP request " + message.getLocalName() + ": " + breaches);
        return Optional.of(clientFault(
                "There is an error in XML document (10, 27). ---&gt; Input string was not in a correct format."));
    }

    private void dropUnknown(Element parent, List<String> unknown) {
        for (Element child : SoapXml.children(parent)) {
            if (SoapSchema.WAREHOUSE.knows(child.getLocalName())) {
                dropUnknown(child, unknown);
            } else {
                unknown.add(child.getLocalName());
                parent.removeChild(child);
            }
        }
    }

    private void noteEmpty(Element parent) {
        for (Element child : SoapXml.children(parent)) {
            if (child.getTextContent().isBlank() || child.hasAttributes()) {
                warehouse.log.violation("empty or nil element " + child.getLocalName() + " in a SOAP call");
            }
            noteEmpty(child);
        }
    }

    /** Held against the schema, and then given a member that no client knows yet. */
    private Reply checked(SoapAnswer answer) {
        Element message = SoapXml.message(answer.envelope()).orElseThrow();
        List<String> breaches = warehouse.checksAnswers ? SoapSchema.WAREHOUSE.breaches(message) : List.of();
        if (!breaches.isEmpty()) {
            warehouse.log.violation("SOAP answer " + message.getLocalName() + ": " + breaches);
        }
        String newer =
                answer.envelope().replace(answer.end(), "<AddedLater><Deep>1</Deep></AddedLater>" + answer.end());
        return xml(200, newer);
    }

    private static Reply clientFault(String text) {
        return fault("soap:Client", "Server was unable to read request. ---&gt; " + text);
    }

    static Reply fault(String code, String text) {
        String fault = "<soap:Fault><faultcode>" + code + "</faultcode><faultstring>" + text
                + "</faultstring><detail /></soap:Fault>";
        return xml(500, SoapXml.envelope(fault));
    }

    static Reply xml(int status, String document) {
        return new Reply(
                status,
                Map.of("Content-Type", "text/xml; charset=utf-8"),
                document.getBytes(StandardCharsets.UTF_8),
                new Delivery.Whole());
    }
}

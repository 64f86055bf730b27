package dev.stockbridge.sandbox.warehouse;

import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.http.SandboxRequest;
import dev.stockbridge.sandbox.soap.SoapAnswer;
import dev.stockbridge.sandbox.soap.SoapReply;
import dev.stockbridge.sandbox.soap.SoapSchemaValidator;
import dev.stockbridge.sandbox.soap.SoapXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The warehouse's SOAP interface. It takes what an ASP.NET service takes, and notes whatever our client must not send: an
 * empty element, a nil, credentials in a header, or anything that the WSDL does not have.
 */
final class SoapEndpoint {

    private static final String NAMESPACE = "http://ongoingsystems.se/WSI";

    private final SandboxWarehouse warehouse;

    SoapEndpoint(SandboxWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    SandboxReply answer(SandboxRequest request) {
        if (!request.method().equals("POST")
                || !String.valueOf(request.header("content-type")).startsWith("text/xml")) {
            return SandboxReply.html(415, "Unsupported media type");
        }
        if (request.header("authorization") != null) {
            warehouse.noteViolation("credentials in a header of a SOAP call");
        }
        Optional<Element> message = SoapXml.message(request.body());
        if (message.isEmpty()) {
            return clientFault("There is an error in XML document (1, 1).");
        }
        String operation = message.get().getLocalName();
        if (!("\"" + NAMESPACE + "/" + operation + "\"").equals(request.header("soapaction"))) {
            return clientFault("Server did not recognize the value of HTTP Header SOAPAction.");
        }
        Optional<SandboxReply> unreadable = unreadable(message.get());
        return unreadable.orElseGet(() -> switch (operation) {
            case "ProcessArticle" -> checked(new SoapArticleOperation(warehouse).process(message.get()));
            case "GetInventoryByQuery" -> checked(new SoapInventoryOperation(warehouse).find(message.get()));
            default -> clientFault("There is no such operation.");
        });
    }

    private Optional<SandboxReply> unreadable(Element message) {
        List<String> unknown = new ArrayList<>();
        dropUnknown(message, unknown);
        if (!unknown.isEmpty() && warehouse.switches().unknownElements == WarehouseSwitches.UnknownElements.FAULT) {
            return Optional.of(clientFault("There are unknown elements: " + unknown));
        }
        noteEmpty(message);
        List<String> breaches = SoapSchemaValidator.WAREHOUSE.breaches(message);
        if (breaches.isEmpty()) {
            return Optional.empty();
        }
        warehouse.noteViolation("SOAP request " + message.getLocalName() + ": " + breaches);
        return Optional.of(clientFault(
                "There is an error in XML document (10, 27). ---&gt; Input string was not in a correct format."));
    }

    private void dropUnknown(Element parent, List<String> unknown) {
        for (Element child : SoapXml.children(parent)) {
            if (SoapSchemaValidator.WAREHOUSE.knows(child.getLocalName())) {
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
                warehouse.noteViolation("empty or nil element " + child.getLocalName() + " in a SOAP call");
            }
            noteEmpty(child);
        }
    }

    /** Held against the schema, and then given a member that no client knows yet. */
    private SandboxReply checked(SoapAnswer answer) {
        Element message = SoapXml.message(answer.envelope()).orElseThrow();
        List<String> breaches = warehouse.checksAnswers() ? SoapSchemaValidator.WAREHOUSE.breaches(message) : List.of();
        if (!breaches.isEmpty()) {
            warehouse.noteViolation("SOAP answer " + message.getLocalName() + ": " + breaches);
        }
        String newer =
                answer.envelope().replace(answer.end(), "<AddedLater><Deep>1</Deep></AddedLater>" + answer.end());
        return SoapReply.xml(200, newer);
    }

    private static SandboxReply clientFault(String text) {
        return SoapReply.fault("soap:Client", "Server was unable to read request. ---&gt; " + text);
    }
}

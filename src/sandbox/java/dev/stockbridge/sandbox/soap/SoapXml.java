package dev.stockbridge.sandbox.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads envelopes and writes them. */
public final class SoapXml {

    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    private SoapXml() {}

    /** The content of an envelope's body. */
    public static Optional<Element> message(String envelope) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Element root = builder.parse(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            return ENVELOPE.equals(root.getNamespaceURI())
                    ? children(root, "Body").stream()
                            .flatMap(body -> children(body).stream())
                            .findFirst()
                    : Optional.empty();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            return Optional.empty();
        }
    }

    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    public static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    public static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The text of a child, or an empty one. */
    public static String text(Element parent, String name) {
        return child(parent, name).map(Element::getTextContent).orElse("");
    }

    public static String element(String name, String text) {
        return "<" + name + ">"
                + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</" + name + ">";
    }

    public static String nil(String name) {
        return "<" + name + " xsi:nil=\"true\" />";
    }

    static String envelope(String content) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"" + ENVELOPE
                + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"><soap:Body>" + content
                + "</soap:Body></soap:Envelope>";
    }
}

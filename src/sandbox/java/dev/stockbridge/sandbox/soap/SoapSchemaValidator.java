package dev.stockbridge.sandbox.soap;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks SOAP messages against the schema in the WSDL. */
public final class SoapSchemaValidator {

    public static final SoapSchemaValidator WAREHOUSE = new SoapSchemaValidator("/warehouse.wsdl");

    private final Schema schema;
    private final Set<String> names = new HashSet<>();

    private SoapSchemaValidator(String wsdl) {
        try (InputStream in = SoapSchemaValidator.class.getResourceAsStream(wsdl)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            Document document = factory.newDocumentBuilder().parse(in);
            NodeList elements = document.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "element");
            for (int i = 0; i < elements.getLength(); i++) {
                names.add(((Element) elements.item(i)).getAttribute("name"));
            }
            Element types = (Element) document.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema")
                    .item(0);
            types.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:tns", "http://ongoingsystems.se/WSI");
            types.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:s", XMLConstants.W3C_XML_SCHEMA_NS_URI);
            this.schema = SchemaFactory.newDefaultInstance().newSchema(new DOMSource(types));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(wsdl, e);
        }
    }

    /** Whether the WSDL has an element of this name anywhere. */
    public boolean knows(String name) {
        return names.contains(name);
    }

    /** What is wrong with a message, in the validator's words; empty when it keeps to the schema. */
    public List<String> breaches(Element message) {
        List<String> breaches = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                breaches.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                breaches.add(e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                breaches.add(e.getMessage());
            }
        });
        try {
            validator.validate(new DOMSource(message));
        } catch (SAXException | IOException e) {
            breaches.add(String.valueOf(e.getMessage()));
        }
        return breaches;
    }
}

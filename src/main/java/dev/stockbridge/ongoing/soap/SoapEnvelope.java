package dev.stockbridge.ongoing.soap;

import dev.stockbridge.http.Answer;
import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.ongoing.wsi.GetInventoryByQuery;
import dev.stockbridge.ongoing.wsi.GetInventoryByQueryResponse;
import dev.stockbridge.ongoing.wsi.ProcessArticle;
import dev.stockbridge.ongoing.wsi.ProcessArticleResponse;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes messages into SOAP envelopes and reads answers. Unknown members of an answer are ignored. A document type is
 * rejected, and nothing outside of the answer is fetched.
 */
final class SoapEnvelope {

    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    private SoapEnvelope() {}

    /** Created with the first message, so that a run that sends none does not wait for it. */
    private static final class Binding {

        static final JAXBContext CONTEXT = context();

        private static JAXBContext context() {
            try {
                return JAXBContext.newInstance(
                        ProcessArticle.class,
                        ProcessArticleResponse.class,
                        GetInventoryByQuery.class,
                        GetInventoryByQueryResponse.class);
            } catch (JAXBException e) {
                throw new IllegalStateException("The messages are made for it", e);
            }
        }
    }

    /** The message as a complete document in UTF-8. */
    static byte[] of(Object message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("utf-8", "1.0");
            out.writeStartElement("soap", "Envelope", ENVELOPE);
            out.writeNamespace("soap", ENVELOPE);
            out.writeStartElement("soap", "Body", ENVELOPE);
            Marshaller marshaller = Binding.CONTEXT.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.marshal(message, out);
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalStateException("The message could not be written", e);
        }
    }

    /** The answer's message, which must be of this type. */
    static <T> T message(Answer answer, Class<T> type) throws MalformedAnswer {
        return read(answer, in -> {
            if (!in.getLocalName().equals(type.getSimpleName())) {
                throw new MalformedAnswer("a message of another kind");
            }
            return Binding.CONTEXT.createUnmarshaller().unmarshal(in, type).getValue();
        });
    }

    /** The fault in the answer, or empty if it has none. */
    static Optional<SoapFault> fault(Answer answer) {
        try {
            return read(answer, in -> in.getLocalName().equals("Fault") ? Optional.of(fault(in)) : Optional.empty());
        } catch (MalformedAnswer e) {
            return Optional.empty();
        }
    }

    private static SoapFault fault(XMLStreamReader in) throws XMLStreamException {
        String code = "";
        String text = "";
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && in.getLocalName().equals("faultcode")) {
                code = in.getElementText().strip();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && in.getLocalName().equals("faultstring")) {
                text = in.getElementText().strip();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            }
        }
        return new SoapFault(code, text);
    }

    /** Reads the content of the body, and then to the end, since a truncated answer is invalid. */
    private static <T> T read(Answer answer, Content<T> content) throws MalformedAnswer {
        try {
            XMLStreamReader in = safeReader(answer.body());
            openElement(in, "Envelope");
            do {
                in.nextTag();
            } while (!in.isStartElement() || !in.getLocalName().equals("Body"));
            in.nextTag();
            T found = content.read(in);
            while (in.hasNext()) {
                in.next();
            }
            return found;
        } catch (XMLStreamException | JAXBException | RuntimeException e) {
            // Without the cause: a parser's message may quote what it read.
            throw new MalformedAnswer("a body that is no whole SOAP message");
        }
    }

    private static void openElement(XMLStreamReader in, String name) throws XMLStreamException, MalformedAnswer {
        while (in.next() != XMLStreamConstants.START_ELEMENT) {
            if (in.getEventType() == XMLStreamConstants.DTD) {
                throw new MalformedAnswer("a document type, which is refused");
            }
        }
        if (!in.getLocalName().equals(name)) {
            throw new MalformedAnswer("a body that is no SOAP message");
        }
    }

    private static XMLStreamReader safeReader(byte[] body) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(body));
    }

    @FunctionalInterface
    private interface Content<T> {
        T read(XMLStreamReader in) throws XMLStreamException, JAXBException, MalformedAnswer;
    }
}

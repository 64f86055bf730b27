package dev.stockbridge.sandbox.soap;

import dev.stockbridge.sandbox.http.SandboxReply;
import dev.stockbridge.sandbox.http.Transmission;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The HTTP answers that carry a SOAP message. */
public final class SoapReply {

    private SoapReply() {}

    public static SandboxReply fault(String code, String text) {
        String fault = "<soap:Fault><faultcode>" + code + "</faultcode><faultstring>" + text
                + "</faultstring><detail /></soap:Fault>";
        return xml(500, SoapXml.envelope(fault));
    }

    public static SandboxReply xml(int status, String document) {
        return new SandboxReply(
                status,
                Map.of("Content-Type", "text/xml; charset=utf-8"),
                document.getBytes(StandardCharsets.UTF_8),
                new Transmission.Whole());
    }
}

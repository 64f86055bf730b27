package dev.stockbridge.ongoing.soap;

/** A SOAP fault; {@code code} says whether the client or the server caused it. */
record SoapFault(String code, String text) {

    /** Whether the client caused it, so that repeating the request is no use. */
    boolean isOurs() {
        String name = code.substring(code.indexOf(':') + 1);
        return !name.equals("Server") && !name.startsWith("Server.") && !name.equals("Receiver");
    }
}

package dev.stockbridge.ongoing.soap;

/** A fault as the SOAP interface tells it: whose it is, in {@code code}, and what it is. */
record SoapFault(String code, String text) {

    /** Whether the request could not be understood, so that the same request never will be. */
    boolean isOurs() {
        String name = code.substring(code.indexOf(':') + 1);
        return !name.equals("Server") && !name.startsWith("Server.") && !name.equals("Receiver");
    }
}

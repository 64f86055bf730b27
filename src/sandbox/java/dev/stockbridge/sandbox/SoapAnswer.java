package dev.stockbridge.sandbox;

/**
 * An answer of the SOAP interface.
 *
 * @param end the end tag of its result, before which a newer server has more to say
 */
record SoapAnswer(String envelope, String end) {

    static SoapAnswer of(String operation, String members) {
        String result = operation + "Result";
        String response = operation + "Response";
        return new SoapAnswer(
                SoapXml.envelope("<" + response + " xmlns=\"http://ongoingsystems.se/WSI\"><" + result + ">" + members
                        + "</" + result + "></" + response + ">"),
                "</" + result + ">");
    }
}

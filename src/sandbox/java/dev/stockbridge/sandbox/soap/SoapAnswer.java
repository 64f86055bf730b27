package dev.stockbridge.sandbox.soap;

/**
 * An answer of the SOAP interface.
 *
 * @param end the end tag of its result, before which a newer server has more to say
 */
public record SoapAnswer(String envelope, String end) {

    public static SoapAnswer of(String operation, String members) {
        String result = operation + "Result";
        String response = operation + "Response";
        return new SoapAnswer(
                SoapXml.envelope("<" + response + " xmlns=\"http://ongoingsystems.se/WSI\"><" + result + ">" + members
                        + "</" + result + "></" + response + ">"),
                "</" + result + ">");
    }
}

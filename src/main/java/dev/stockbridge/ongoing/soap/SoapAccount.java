package dev.stockbridge.ongoing.soap;

/**
 * Who we are to the SOAP interface, and what we may do there. The password never shows in {@link #toString()}.
 *
 * @param createVatCodes whether a VAT rate that the warehouse does not know is made there
 */
public record SoapAccount(String goodsOwnerCode, String user, String password, boolean createVatCodes) {

    @Override
    public String toString() {
        return "SoapAccount[" + goodsOwnerCode + ", " + user + "]";
    }
}

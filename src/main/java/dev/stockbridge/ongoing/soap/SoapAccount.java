package dev.stockbridge.ongoing.soap;

/**
 * The account for the SOAP interface. {@link #toString()} never shows the password.
 *
 * @param createVatCodes whether VAT rates unknown to the warehouse are created
 */
public record SoapAccount(String goodsOwnerCode, String user, String password, boolean createVatCodes) {

    @Override
    public String toString() {
        return "SoapAccount[" + goodsOwnerCode + ", " + user + "]";
    }
}

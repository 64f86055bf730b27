package dev.stockbridge.ongoing;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An e-mail address or phone number of the customer; it lives outside the consignee (contract: Ongoing quirk 14).
 *
 * @param toBeNotified whether the warehouse or the carrier shall contact the customer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notification(boolean toBeNotified, String value) {

    @Override
    public String toString() {
        return "Notification";
    }
}

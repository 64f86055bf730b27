package dev.stockbridge.order.mapping;

import dev.stockbridge.mycashflow.Order;
import java.util.Map;

/**
 * What the head of a warehouse order is made from.
 *
 * @param number the number that the order has in the warehouse, or will have
 * @param shippingMethods the names of the shop's shipping methods by id
 */
public record OrderInput(Order order, String number, Map<Long, String> shippingMethods) {

    @Override
    public String toString() {
        return "OrderInput[" + number + "]";
    }
}

package dev.stockbridge.fleet.record;

import java.util.List;

/**
 * What one thread works on at a time: the stores of one goods owner, in the order of the configuration. Their runs write to
 * the same goods owner and would wait for each other.
 *
 * @param name the goods owner
 */
public record Unit(String name, List<String> stores) {

    public Unit {
        stores = List.copyOf(stores);
    }
}

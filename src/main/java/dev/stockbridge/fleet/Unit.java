package dev.stockbridge.fleet;

import java.util.List;

/**
 * What one thread works on at a time: the stores of one goods owner, in the order of the configuration. Their runs write to
 * the same goods owner and would wait for each other.
 *
 * @param name the goods owner
 */
record Unit(String name, List<String> stores) {

    Unit {
        stores = List.copyOf(stores);
    }
}

package dev.stockbridge.mycashflow;

import dev.stockbridge.http.SystemFault;
import java.util.function.Function;

/**
 * Chooses which parts of a product to request. Not every shop serves translations of variations: after an answer of 400
 * they are no longer requested.
 */
final class ProductParts {

    private static final String BASIC = "translations,variations,variations.stock_item,stock_item";
    private static final String EXTENDED = BASIC + ",variations.translations";

    private volatile State state = State.UNTRIED;

    private enum State {
        UNTRIED,
        SERVED,
        REJECTED
    }

    /** Makes the call with all parts that this shop serves. */
    <T> T ask(Function<String, T> call) {
        if (state == State.REJECTED) {
            return call.apply(BASIC);
        }
        try {
            T answer = call.apply(EXTENDED);
            state = State.SERVED;
            return answer;
        } catch (SystemFault fault) {
            // Once served, a 400 has another cause. Without the translations, their names would look deleted.
            if (state == State.SERVED || !Integer.valueOf(400).equals(fault.status())) {
                throw fault;
            }
            T answer = call.apply(BASIC);
            state = State.REJECTED;
            return answer;
        }
    }
}

package dev.stockbridge.mycashflow;

import dev.stockbridge.http.SystemFault;
import java.util.function.Function;

/**
 * Which parts of a product to ask for. Whether a shop knows translations of variations is not documented; one that
 * answers 400 to the wish is asked without it from then on.
 */
final class ProductParts {

    private static final String KNOWN = "translations,variations,variations.stock_item,stock_item";
    private static final String WISHED = KNOWN + ",variations.translations";

    private volatile State state = State.UNTRIED;

    private enum State {
        UNTRIED,
        GRANTED,
        REFUSED
    }

    /** What the call answers to the most that this shop understands. */
    <T> T ask(Function<String, T> call) {
        if (state == State.REFUSED) {
            return call.apply(KNOWN);
        }
        try {
            T answer = call.apply(WISHED);
            state = State.GRANTED;
            return answer;
        } catch (SystemFault fault) {
            // Once granted, a 400 speaks of something else: to go on without would look like names that were taken
            // away.
            if (state == State.GRANTED || !Integer.valueOf(400).equals(fault.status())) {
                throw fault;
            }
            T answer = call.apply(KNOWN);
            state = State.REFUSED;
            return answer;
        }
    }
}

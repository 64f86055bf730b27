package dev.stockbridge.cli.check;

import dev.stockbridge.http.SystemFault;
import java.util.List;

/** Looks at one system of a store. */
interface SystemCheck {

    /**
     * Adds what is seen, in order.
     *
     * @throws SystemFault where the system is in the way of looking on
     */
    void look(List<Finding> findings);

    /** What a fault of the system means here, and what to do about it. */
    Finding trouble(SystemFault fault);
}

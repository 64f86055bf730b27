package dev.stockbridge.cli.check;

import dev.stockbridge.http.SystemFault;
import java.net.URI;

/** What to do about a system that is away, limiting or broken. */
final class SystemRemedies {

    private SystemRemedies() {}

    static String of(SystemFault fault, URI url) {
        return switch (fault.kind()) {
            case UNREACHABLE ->
                "See that " + url + " is right and can be reached from this machine, through proxy and firewall.";
            case LIMITING -> "Wait some minutes; other programs may use the same account.";
            case BROKEN, REFUSED, NOT_UNDERSTOOD ->
                "See whether " + url + " is what it should be, and that no firewall answers in its place;"
                        + " if so, wait and ask its support.";
        };
    }
}

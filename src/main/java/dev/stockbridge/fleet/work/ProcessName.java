package dev.stockbridge.fleet.work;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this process for the operator: machine and process id. */
final class ProcessName {

    private ProcessName() {}

    static String get() {
        return machine() + ":" + ProcessHandle.current().pid();
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}

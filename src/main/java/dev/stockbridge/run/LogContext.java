package dev.stockbridge.run;

import java.util.Map;
import org.slf4j.MDC;

/** Tells each line of the log, while it is open, which store, job, run and execution it belongs to. */
public final class LogContext implements AutoCloseable {

    private LogContext() {}

    /** What is known before the run itself is. */
    public static LogContext of(String job, String store) {
        MDC.put("store", store);
        MDC.put("job", job);
        return new LogContext();
    }

    static void run(String name) {
        MDC.put("run", name);
    }

    static void execution(long id) {
        MDC.put("execution", Long.toString(id));
    }

    /** The same work with this thread's context, on whichever thread it is done. */
    public static Runnable carriedBy(Runnable work) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return () -> {
            MDC.setContextMap(context == null ? Map.of() : context);
            work.run();
        };
    }

    @Override
    public void close() {
        MDC.remove("store");
        MDC.remove("job");
        MDC.remove("run");
        MDC.remove("execution");
    }
}

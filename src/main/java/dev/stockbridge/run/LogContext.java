package dev.stockbridge.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Tells each log line of this thread, while it is open, which store, job, run and execution it belongs to. Contexts nest:
 * closing one restores what surrounded it.
 */
public final class LogContext implements AutoCloseable {

    private final Map<String, String> surrounding;

    private LogContext(@Nullable Map<String, String> surrounding) {
        this.surrounding = surrounding == null ? Map.of() : surrounding;
    }

    /** Opens a context on this thread. Close it on the same thread. */
    public static LogContext of(String job, String store) {
        var context = new LogContext(MDC.getCopyOfContextMap());
        MDC.remove("run");
        MDC.remove("execution");
        MDC.put("store", store);
        MDC.put("job", job);
        return context;
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
        MDC.setContextMap(surrounding);
    }
}

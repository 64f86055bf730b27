package dev.stockbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.feed.ReadAhead;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogContextTest {

    /** Tests that launch runs on this thread without a context leave the run's name and execution behind. */
    @BeforeEach
    void clearContext() {
        MDC.clear();
    }

    @Test
    void tellsWhichRunALineBelongsToOnTheThreadThatReadsAheadToo() {
        try (LogContext context = LogContext.of("order-sync", "demo");
                var reading = new ReadAhead<String, Map<String, String>>(key -> MDC.getCopyOfContextMap())) {
            LogContext.run("night-1");
            LogContext.execution(42);

            assertThat(reading.take("page 1"))
                    .isEqualTo(Map.of("store", "demo", "job", "order-sync", "run", "night-1", "execution", "42"))
                    .isEqualTo(MDC.getCopyOfContextMap());
        }
    }

    @Test
    void leavesNothingBehind() {
        try (LogContext context = LogContext.of("order-sync", "demo")) {
            LogContext.run("night-1");
            LogContext.execution(42);
        }

        assertThat(MDC.get("store")).isNull();
        assertThat(MDC.get("job")).isNull();
        assertThat(MDC.get("run")).isNull();
        assertThat(MDC.get("execution")).isNull();
    }

    @Test
    void restoresTheSurroundingContextAfterARun() {
        try (LogContext fleet = LogContext.of("order-sync", "all")) {
            LogContext.run("night");

            for (long execution : new long[] {42, 43}) {
                try (LogContext context = LogContext.of("order-sync", "demo-" + execution)) {
                    assertThat(MDC.get("run")).isNull();
                    LogContext.run("night-" + execution);
                    LogContext.execution(execution);
                }
                assertThat(MDC.getCopyOfContextMap())
                        .isEqualTo(Map.of("store", "all", "job", "order-sync", "run", "night"));
            }
        }
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }
}

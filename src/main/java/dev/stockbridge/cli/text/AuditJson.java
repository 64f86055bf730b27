package dev.stockbridge.cli.text;

import dev.stockbridge.inspect.Disagreement;
import dev.stockbridge.report.AlarmingWords;
import dev.stockbridge.report.ReportJson;
import java.io.PrintWriter;
import java.util.Map;

/** An array that is closed only when the audit has come to its end: half an audit is no document. */
public final class AuditJson implements AuditOutput {

    private final PrintWriter out;
    private long count;

    public AuditJson(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(Disagreement disagreement) {
        out.print(count++ == 0 ? "[ " : ", ");
        out.print(AlarmingWords.escaped(ReportJson.write(disagreement)));
    }

    @Override
    public void end(Map<String, Long> compared) {
        out.println(count == 0 ? "[ ]" : "]");
    }

    @Override
    public long count() {
        return count;
    }
}

package dev.stockbridge.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process of the application that has ended: its exit code and all that it printed. */
public record Ended(int code, String out, String err) {

    /** Both outputs, as a scheduler's sysout holds them. */
    String sysout() {
        return out + err;
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** The RESULT line, which must be the last one, by its keys. */
    Map<String, String> result() {
        String last = lines().isEmpty() ? "" : lines().get(lines().size() - 1);
        if (!last.startsWith("RESULT ")) {
            throw new AssertionError("no RESULT line at the end of: " + sysout());
        }
        Map<String, String> result = new LinkedHashMap<>();
        for (String pair : last.substring("RESULT ".length()).split(" ")) {
            result.put(pair.replaceAll("=.*", ""), pair.replaceAll("^[^=]*=", ""));
        }
        return result;
    }

    int counted(String key) {
        return Integer.parseInt(result().get(key));
    }

    /** The report that the RESULT line leads to. */
    JsonNode report() {
        try {
            return JsonMapper.shared().readTree(Files.readString(Path.of(result().get("report"), "report.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.roundwire.bench.report;

import java.util.ArrayList;
import java.util.List;

/// What one bench found.
///
/// @param title its heading
/// @param method how it was measured, and what those beside do less
public record Section(String title, String method, List<Row> rows) {
    private static final String HEAD = """
            | what | Roundwire | beside | ratio (spread) | goal |
            |---|---|---|---|---|
            """;

    String markdown(String command) {
        List<String> lines = new ArrayList<>();
        lines.add(method.strip());
        lines.add("");
        lines.add(HEAD.strip());
        rows.forEach(row -> lines.add(row.markdown()));
        lines.add("");
        lines.add(Machine.now() + "; `" + command + "`.");
        return String.join("\n", lines);
    }
}

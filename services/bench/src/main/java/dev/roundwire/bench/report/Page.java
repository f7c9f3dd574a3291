package dev.roundwire.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A page of sections that runs write, each its own; what others wrote stays.
public final class Page {
    private static final String HEADING = "## ";

    private final Path file;
    private final String opening;

    /// @param opening what stands before the first section
    public Page(Path file, String opening) {
        this.file = file;
        this.opening = opening.strip();
    }

    public void write(Section section, String command) throws IOException {
        write(section.title(), section.markdown(command));
    }

    /// @param body in Markdown
    public void write(String title, String body) throws IOException {
        Map<String, String> sections = sections();
        sections.put(title, body.strip());
        Files.writeString(
                file,
                opening
                        + sections.entrySet().stream()
                                .map(each -> "\n\n" + HEADING + each.getKey() + "\n\n" + each.getValue())
                                .collect(Collectors.joining())
                        + "\n");
    }

    private Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        if (Files.exists(file)) {
            String[] parts = Files.readString(file).split("(?m)^" + HEADING);
            for (int i = 1; i < parts.length; i++) {
                int end = parts[i].indexOf('\n');
                sections.put(
                        parts[i].substring(0, end).strip(),
                        parts[i].substring(end).strip());
            }
        }
        return sections;
    }
}

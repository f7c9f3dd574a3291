package dev.roundwire.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The sample story that a first start shows. It is posted like any other facts, and it is there only once every view
/// shows it.
@Singleton
final class Story {

    private static final String EVENTS = "/gpt-wave-2023/events.ndjson";

    /// One list of each view.
    private static final List<String> VIEWS = List.of("/companies", "/investors", "/employers");

    private final StoryFile file;
    private final Api api;
    private volatile boolean settled;

    Story(@ConfigProperty(name = "roundwire.standalone.story") Path file, Api api) {
        this.file = new StoryFile(file);
        this.api = api;
    }

    /// Whether nothing of the story is still to come into a view.
    boolean settled() {
        return settled;
    }

    /// Loads the story if this is a first start, and waits until every view shows it.
    void tell() throws IOException {
        if (file.pending()) {
            JsonNode summary = api.postLines(events());
            if (summary.path("refused").asInt() > 0) {
                throw new IOException("the sample story was refused in part: " + summary);
            }
            for (String view : VIEWS) {
                api.await(view, summary.path("position").asText());
            }
            file.loaded();
            Progress.done("the sample story is in every view");
        }
        settled = true;
    }

    private static byte[] events() throws IOException {
        try (InputStream in = Objects.requireNonNull(Story.class.getResourceAsStream(EVENTS))) {
            return in.readAllBytes();
        }
    }
}

package dev.roundwire.ingest.http;

import dev.roundwire.ingest.check.Checked;
import dev.roundwire.stream.http.ProblemException;
import java.util.List;
import java.util.function.Supplier;

/// One of several events in a request, checked.
sealed interface Submitted {

    /// It breaks no rule.
    record Sound(Checked event) implements Submitted {}

    /// It can't be read, or breaks rules.
    record Unsound(ProblemException problem) implements Submitted {}

    static Submitted by(Supplier<Checked> check) {
        try {
            return new Sound(check.get());
        } catch (ProblemException problem) {
            return new Unsound(problem);
        }
    }

    static List<Checked> sound(List<Submitted> events) {
        return events.stream()
                .filter(Sound.class::isInstance)
                .map(event -> ((Sound) event).event())
                .toList();
    }
}

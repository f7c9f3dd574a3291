package dev.roundwire.stream.testing;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// What a log may hold: histories of several subjects, from a seed.
public final class Told {
    private static final int SUBJECTS = 6;
    private static final int MOST_FACTS = 14;

    private final Map<Subject, List<RecordedFact>> histories = new TreeMap<>();

    public Told(long seed, Collection<Topic> topics) {
        Random random = new Random(seed);
        Histories told = new Histories(seed);
        for (int number = 0; number < SUBJECTS; number++) {
            int size = 1 + random.nextInt(MOST_FACTS);
            if (topics.contains(Topic.COMPANIES)) {
                add(told.company("company-" + number, size));
            }
            if (topics.contains(Topic.FOUNDERS)) {
                add(told.founder("founder-" + number, size));
            }
        }
    }

    private void add(List<RecordedFact> history) {
        histories.put(history.getFirst().fact().subject(), history);
    }

    public Map<Subject, List<RecordedFact>> histories() {
        return histories;
    }

    /// A log of these facts in the order of their recording.
    public WrittenLog log() {
        WrittenLog log = new WrittenLog();
        facts().forEach(log::write);
        return log;
    }

    /// A log that holds some of the facts twice or more, the copies somewhere after their originals.
    public WrittenLog logWithCopies(Random random) {
        WrittenLog log = new WrittenLog();
        List<RecordedFact> written = new ArrayList<>();
        for (RecordedFact fact : facts()) {
            log.write(fact);
            written.add(fact);
            if (random.nextInt(3) == 0) {
                RecordedFact copied = written.get(random.nextInt(written.size()));
                log.write(new RecordedFact(copied.fact(), copied.at(), fact.recordedAt()));
            }
        }
        return log;
    }

    public List<RecordedFact> facts() {
        return histories.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(RecordedFact::recordedAt))
                .toList();
    }
}

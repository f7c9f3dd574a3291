package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.MentionTable;
import dev.roundwire.stream.facts.Mentioned;
import dev.roundwire.stream.facts.StoredFacts;
import dev.roundwire.stream.facts.SubjectFacts;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.Generation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Holds who is noted as mentioned in subjects against their stored facts, in one snapshot: answers on somebody look
/// only where he is noted. Nobody waits for it, and nothing is written.
public final class MentionAudit {
    private static final int LOADED = 50;
    private static final int SHOWN = 5;

    private final Database database;

    public MentionAudit(Database database) {
        this.database = database;
    }

    /// What a look at some subjects found.
    ///
    /// @param subjects how many it looked at
    /// @param last where to go on after; null at the end
    /// @param wrong by subject, in words
    public record Audited(int subjects, @Nullable Subject last, Map<String, String> wrong) {}

    /// Looks at the next `most` subjects. Better many at once: each time all mentions are read.
    ///
    /// @param after the subject before the first; null to begin
    public Audited next(@Nullable Subject after, int most) throws SQLException {
        while (true) {
            Optional<Audited> audited = database.inSnapshot(connection -> {
                // Not under the lock, which a switch would wait for: one that comes between is noticed by the id.
                UUID before = Generation.of(connection).id();
                Audited found = audit(connection, after == null ? "" : after.toString(), most);
                return Generation.of(connection).id().equals(before) ? Optional.of(found) : Optional.empty();
            });
            if (audited.isPresent()) {
                return audited.get();
            }
        }
    }

    private static Audited audit(Connection connection, String after, int most) throws SQLException {
        List<Subject> subjects = StoredFacts.subjects(connection, after, most);
        Subject last = subjects.size() < most ? null : subjects.getLast();
        SortedMap<String, Set<String>> noted =
                MentionTable.bySubject(connection, after, last == null ? null : last.toString());
        Map<String, String> wrong = new TreeMap<>();
        for (int i = 0; i < subjects.size(); i += LOADED) {
            List<Subject> some = subjects.subList(i, Math.min(i + LOADED, subjects.size()));
            Map<Subject, SubjectFacts> facts = StoredFacts.load(connection, some);
            for (Subject subject : some) {
                Set<String> must = mentioned(facts.getOrDefault(subject, SubjectFacts.NONE));
                Set<String> are = noted.getOrDefault(subject.toString(), Set.of());
                noted.remove(subject.toString());
                if (!must.equals(are)) {
                    wrong.put(subject.toString(), words(must, are));
                }
            }
        }
        noted.forEach((subject, are) -> wrong.put(subject, words(Set.of(), are)));
        return new Audited(subjects.size(), last, wrong);
    }

    private static Set<String> mentioned(SubjectFacts facts) {
        Set<String> mentioned = new TreeSet<>();
        facts.facts().forEach(fact -> mentioned.addAll(Mentioned.in(fact.fact())));
        return mentioned;
    }

    private static String words(Set<String> must, Set<String> are) {
        List<String> words = new ArrayList<>();
        words(words, without(must, are), "mentioned, and not noted");
        words(words, without(are, must), "noted, and not mentioned");
        return String.join("; ", words);
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(entity -> !others.contains(entity)).toList();
    }

    private static void words(List<String> words, List<String> entities, String what) {
        if (!entities.isEmpty()) {
            int more = entities.size() - SHOWN;
            words.add(String.join(", ", entities.subList(0, Math.min(SHOWN, entities.size())))
                    + (more > 0 ? " and " + more + " more: " : ": ")
                    + what);
        }
    }
}

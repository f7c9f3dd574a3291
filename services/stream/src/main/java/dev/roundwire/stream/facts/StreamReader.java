package dev.roundwire.stream.facts;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.SubjectFacts.Unread;
import dev.roundwire.stream.log.FactCodec;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Reading;
import dev.roundwire.stream.sql.Arrays;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what is stored of subjects, facts and unreadable records, in one statement.
final class StreamReader {
    private static final String SELECT = """
            select topic, part, off, recorded_at, subject, source, id, type, time, extensions, payload, null
            from fact where subject = any (?)
            union all
            select topic, part, off, recorded_at, subject, null, null, null, null, null, null, reason
            from undecodable where subject = any (?)""";

    /// From so many records on they are decoded on all cores: a projector reads those of a whole batch.
    private static final int MANY = 200;

    private final Map<Subject, List<RecordedFact>> facts = new HashMap<>();
    private final Map<Subject, List<Unread>> unread = new HashMap<>();

    private StreamReader() {}

    /// @param unreadable why it couldn't be read when it came; null for a fact
    /// @param record null where it is unreadable
    private record Line(
            Subject subject,
            LogOffset at,
            Instant recordedAt,
            @Nullable String unreadable,
            @Nullable LogRecord record) {
        static Line of(ResultSet result) throws SQLException {
            Subject subject = Subject.parse(result.getString(5)).orElseThrow();
            String unreadable = result.getString(12);
            if (unreadable == null) {
                LogRecord record = StoredRecord.ofFact(result, subject);
                return new Line(subject, record.at(), record.appendedAt(), null, record);
            }
            return new Line(subject, StoredRecord.at(result), StoredRecord.recordedAt(result), unreadable, null);
        }

        Object read() {
            if (record == null) {
                return new Unread(at, recordedAt, String.valueOf(unreadable));
            }
            return switch (FactCodec.decode(record)) {
                case Reading.Decoded decoded -> new RecordedFact(decoded.fact(), at, recordedAt);
                case Reading.Undecodable now -> new Unread(at, recordedAt, now.reason());
            };
        }
    }

    static Map<Subject, SubjectFacts> read(Connection connection, Collection<Subject> subjects) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            Array wanted = Arrays.texts(connection, subjects);
            select.setArray(1, wanted);
            select.setArray(2, wanted);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    lines.add(Line.of(result));
                }
            }
        }
        lines.sort(Comparator.comparing(Line::at));
        List<Object> read = (lines.size() < MANY ? lines.stream() : lines.parallelStream())
                .map(Line::read)
                .toList();
        StreamReader reader = new StreamReader();
        for (int i = 0; i < read.size(); i++) {
            reader.take(lines.get(i).subject(), read.get(i));
        }
        return reader.all();
    }

    private void take(Subject subject, Object read) {
        if (read instanceof RecordedFact fact) {
            facts.computeIfAbsent(subject, _ -> new ArrayList<>()).add(fact);
        } else {
            unread.computeIfAbsent(subject, _ -> new ArrayList<>()).add((Unread) read);
        }
    }

    private Map<Subject, SubjectFacts> all() {
        Map<Subject, SubjectFacts> all = new HashMap<>();
        facts.forEach((subject, list) ->
                all.put(subject, new SubjectFacts(list, unread.getOrDefault(subject, List.of()))));
        unread.forEach((subject, list) -> all.putIfAbsent(subject, new SubjectFacts(List.of(), list)));
        return all;
    }
}

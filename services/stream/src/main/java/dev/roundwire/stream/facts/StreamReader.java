package dev.roundwire.stream.facts;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.SubjectFacts.Unread;
import dev.roundwire.stream.log.FactCodec;
import dev.roundwire.stream.log.Reading;
import dev.roundwire.stream.sql.Arrays;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads what is stored of subjects, facts and unreadable records, in one statement.
final class StreamReader {
    private static final String SELECT = """
            select topic, part, off, recorded_at, subject, source, id, type, time, extensions, payload, null
            from fact where subject = any (?)
            union all
            select topic, part, off, recorded_at, subject, null, null, null, null, null, null, reason
            from undecodable where subject = any (?)
            order by 1, 2, 3""";

    private final Map<Subject, List<RecordedFact>> facts = new HashMap<>();
    private final Map<Subject, List<Unread>> unread = new HashMap<>();

    private StreamReader() {}

    static Map<Subject, SubjectFacts> read(Connection connection, Collection<Subject> subjects) throws SQLException {
        StreamReader reader = new StreamReader();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            Array wanted = Arrays.texts(connection, subjects);
            select.setArray(1, wanted);
            select.setArray(2, wanted);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    reader.take(result);
                }
            }
        }
        return reader.all();
    }

    private void take(ResultSet result) throws SQLException {
        LogOffset at = StoredRecord.at(result);
        Instant recordedAt = result.getObject(4, OffsetDateTime.class).toInstant();
        Subject subject = Subject.parse(result.getString(5)).orElseThrow();
        String unreadable = result.getString(12);
        if (unreadable != null) {
            addUnread(subject, new Unread(at, recordedAt, unreadable));
            return;
        }
        switch (FactCodec.decode(StoredRecord.ofFact(result))) {
            case Reading.Decoded decoded ->
                facts.computeIfAbsent(subject, _ -> new ArrayList<>())
                        .add(new RecordedFact(decoded.fact(), at, recordedAt));
            case Reading.Undecodable now -> addUnread(subject, new Unread(at, recordedAt, now.reason()));
        }
    }

    private void addUnread(Subject subject, Unread record) {
        unread.computeIfAbsent(subject, _ -> new ArrayList<>()).add(record);
    }

    private Map<Subject, SubjectFacts> all() {
        Map<Subject, SubjectFacts> all = new HashMap<>();
        facts.forEach((subject, list) ->
                all.put(subject, new SubjectFacts(list, unread.getOrDefault(subject, List.of()))));
        unread.forEach((subject, list) -> all.putIfAbsent(subject, new SubjectFacts(List.of(), list)));
        return all;
    }
}

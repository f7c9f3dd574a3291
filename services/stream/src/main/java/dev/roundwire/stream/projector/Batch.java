package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.CursorTable.Cursor;
import dev.roundwire.stream.facts.FactTable;
import dev.roundwire.stream.facts.MentionTable;
import dev.roundwire.stream.facts.SubjectFacts;
import dev.roundwire.stream.facts.SubjectFacts.Unread;
import dev.roundwire.stream.facts.UndecodableTable;
import dev.roundwire.stream.log.Reading;
import dev.roundwire.stream.projector.Cursors.Fresh;
import dev.roundwire.stream.sql.Generation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One batch of the log, applied in one transaction: once, and no second time.
final class Batch {
    private final Connection connection;
    private final RowWriter writer;
    private final SubjectCache cache;
    private final boolean whole;
    private final Map<Subject, SubjectState> states = new TreeMap<>();
    private final Map<Subject, SubjectState> touched = new TreeMap<>();
    private final Set<FactTable.Key> stored = new HashSet<>();
    private final List<FactTable.New> facts = new ArrayList<>();
    private final List<UndecodableTable.New> undecodable = new ArrayList<>();

    Batch(Connection connection, RowWriter writer, SubjectCache cache, boolean whole) {
        this.whole = whole;
        this.connection = connection;
        this.writer = writer;
        this.cache = cache;
    }

    /// What a batch did, to be remembered once it is committed.
    ///
    /// @param moved the cursors as they stand now
    /// @param states the subjects that it looked at
    record Result(Done done, Collection<Cursor> moved, Collection<SubjectState> states) {
        private static final Result NOTHING = new Result(Done.NOTHING, List.of(), List.of());
    }

    /// @param oneByOne whether rows are written a subject at a time, after PostgreSQL refused them together
    Result apply(List<Reading> batch, boolean oneByOne) throws SQLException {
        Cursors cursors = Cursors.lock(connection, batch, whole);
        Generation generation = Generation.of(connection);
        Superseded.check(writer.projection(), generation);
        cache.check(generation, cursors.found());
        List<Fresh> fresh = cursors.pass(batch);
        if (fresh.isEmpty()) {
            return Result.NOTHING;
        }
        load(fresh, oneByOne);
        fresh.forEach(this::take);
        store();
        int rows = oneByOne
                ? writer.writeOneByOne(connection, touched.values(), false)
                : writer.write(connection, touched.values(), false);
        CursorTable.move(connection, cursors.moved());
        Done done = new Done(CursorTable.position(cursors.moved()), facts.size(), undecodable.size(), rows);
        return new Result(done, cursors.moved(), writer.keepsFactsOnly() ? List.of() : states.values());
    }

    private void store() throws SQLException {
        FactTable.insert(connection, facts);
        UndecodableTable.insert(connection, undecodable);
        if (!writer.keepsFactsOnly()) {
            MentionTable.insert(
                    connection,
                    facts.stream().map(fact -> fact.reading().fact()).toList());
        }
    }

    private void load(List<Fresh> fresh, boolean oneByOne) throws SQLException {
        if (writer.keepsFactsOnly()) {
            loadKeys(fresh);
        } else {
            loadStates(fresh);
        }
        if (oneByOne) {
            loadUnfounded();
        }
    }

    /// There may be rows of a subject without facts, in whose way new ones would stand. There must not, so
    /// that they are looked for only once PostgreSQL has refused something.
    private void loadUnfounded() throws SQLException {
        List<Subject> unfounded = states.values().stream()
                .filter(state -> state.size() == 0)
                .map(SubjectState::subject)
                .toList();
        writer.loadUnfounded(connection, unfounded).forEach(state -> states.put(state.subject(), state));
    }

    private void loadKeys(List<Fresh> fresh) throws SQLException {
        List<FactTable.Key> keys = new ArrayList<>();
        for (Fresh record : fresh) {
            Subject subject = subject(record.reading());
            if (subject != null) {
                states.putIfAbsent(subject, new SubjectState(subject, SubjectFacts.NONE));
            }
            if (record.reading() instanceof Reading.Decoded decoded) {
                keys.add(FactTable.Key.of(decoded.fact()));
            }
        }
        stored.addAll(FactTable.stored(connection, keys));
    }

    private void loadStates(List<Fresh> fresh) throws SQLException {
        TreeSet<Subject> missing = new TreeSet<>();
        for (Fresh record : fresh) {
            Subject subject = subject(record.reading());
            SubjectState known = subject == null ? null : cache.get(subject);
            if (known != null) {
                states.put(known.subject(), known);
            } else if (subject != null) {
                missing.add(subject);
            }
        }
        states.putAll(writer.load(connection, missing));
    }

    private void take(Fresh record) {
        switch (record.reading()) {
            case Reading.Decoded decoded -> {
                FactTable.New fact = new FactTable.New(decoded, record.recordedAt());
                SubjectState state = state(decoded.fact().subject());
                if (!stored.contains(FactTable.Key.of(decoded.fact())) && state.add(fact.fact())) {
                    facts.add(fact);
                    touched.put(state.subject(), state);
                }
            }
            case Reading.Undecodable unreadable -> {
                undecodable.add(new UndecodableTable.New(unreadable, record.recordedAt()));
                Subject subject = unreadable.subject();
                if (subject != null) {
                    SubjectState state = state(subject);
                    state.add(new Unread(unreadable.record().at(), record.recordedAt(), unreadable.reason()));
                    touched.put(subject, state);
                }
            }
        }
    }

    private SubjectState state(Subject subject) {
        return Objects.requireNonNull(states.get(subject), () -> subject + " wasn't loaded");
    }

    private static @Nullable Subject subject(Reading reading) {
        return switch (reading) {
            case Reading.Decoded decoded -> decoded.fact().subject();
            case Reading.Undecodable unreadable -> unreadable.subject();
        };
    }
}

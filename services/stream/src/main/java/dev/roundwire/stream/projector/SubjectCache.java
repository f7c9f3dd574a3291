package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.CursorTable.Cursor;
import dev.roundwire.stream.sql.Generation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// States of subjects that were touched lately, so that they needn't be read back. It holds good only as long as
/// nobody else writes: it remembers where it left each cursor, and which generation it saw, and empties itself where
/// either is no longer so. After any failure it must be cleared: states change before the transaction that stores
/// them commits.
final class SubjectCache {
    private final int mostRecords;
    private final LinkedHashMap<Subject, SubjectState> states = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Partition, Long> left = new HashMap<>();
    private @Nullable Generation generation;
    private int records;

    /// @param mostRecords how many facts it may hold in all
    SubjectCache(int mostRecords) {
        this.mostRecords = mostRecords;
    }

    void clear() {
        states.clear();
        left.clear();
        records = 0;
    }

    /// To be called with what was found in the tables, before anything is taken.
    void check(Generation found, Collection<Cursor> cursors) {
        boolean good = isSame(found)
                && cursors.stream()
                        .allMatch(cursor -> left.getOrDefault(cursor.partition(), cursor.offset()) == cursor.offset());
        if (!good) {
            clear();
            generation = found;
        }
    }

    private boolean isSame(Generation found) {
        return generation != null && generation.id().equals(found.id()) && generation.written() == found.written();
    }

    @Nullable
    SubjectState get(Subject subject) {
        return states.get(subject);
    }

    /// To be called once the transaction has committed, with all states that it touched and the cursors it moved.
    void keep(Collection<SubjectState> touched, Collection<Cursor> cursors) {
        cursors.forEach(cursor -> left.put(cursor.partition(), cursor.offset()));
        for (SubjectState state : touched) {
            states.put(state.subject(), state);
        }
        records = states.values().stream().mapToInt(SubjectState::size).sum();
        Iterator<SubjectState> eldest = states.values().iterator();
        while (records > mostRecords && eldest.hasNext()) {
            records -= eldest.next().size();
            eldest.remove();
        }
    }
}

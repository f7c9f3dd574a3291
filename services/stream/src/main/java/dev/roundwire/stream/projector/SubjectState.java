package dev.roundwire.stream.projector;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.IncompleteTable.Incompleteness;
import dev.roundwire.stream.facts.SubjectFacts;
import dev.roundwire.stream.facts.SubjectFacts.Unread;
import dev.roundwire.stream.sql.StoredRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that is stored of one subject, as the transaction at hand sees it.
final class SubjectState {
    private final Subject subject;
    private final Map<FactKey, RecordedFact> facts = new LinkedHashMap<>();
    private final List<Unread> unread;
    private final Map<StoredRow.Key, StoredRow> rows = new HashMap<>();
    private @Nullable Incompleteness incompleteness;

    SubjectState(Subject subject, SubjectFacts stored) {
        this.subject = subject;
        stored.facts().forEach(fact -> facts.putIfAbsent(fact.key(), fact));
        this.unread = new ArrayList<>(stored.unread());
    }

    Subject subject() {
        return subject;
    }

    /// False where the subject has a fact of that key already.
    boolean add(RecordedFact fact) {
        return facts.putIfAbsent(fact.key(), fact) == null;
    }

    void add(Unread record) {
        unread.add(record);
    }

    List<RecordedFact> facts() {
        return List.copyOf(facts.values());
    }

    List<Unread> unread() {
        return unread;
    }

    int size() {
        return facts.size() + unread.size();
    }

    /// The last record of the subject. There is one: a state without any is never folded.
    LogOffset last() {
        LogOffset last = null;
        for (RecordedFact fact : facts.values()) {
            last = later(last, fact.at());
        }
        for (Unread record : unread) {
            last = later(last, record.at());
        }
        if (last == null) {
            throw new IllegalStateException(subject + " has no records");
        }
        return last;
    }

    Map<StoredRow.Key, StoredRow> rows() {
        return rows;
    }

    void put(Collection<StoredRow> written) {
        written.forEach(row -> rows.put(row.key(), row));
    }

    @Nullable
    Incompleteness incompleteness() {
        return incompleteness;
    }

    void incomplete(@Nullable Incompleteness now) {
        incompleteness = now;
    }

    private static LogOffset later(@Nullable LogOffset one, LogOffset other) {
        return one == null || one.compareTo(other) < 0 ? other : one;
    }
}

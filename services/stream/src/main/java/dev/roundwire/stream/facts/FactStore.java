package dev.roundwire.stream.facts;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.sql.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The facts that a service has stored, for those who answer from them.
public final class FactStore {
    private final Database database;

    public FactStore(Database database) {
        this.database = database;
    }

    /// What is stored of `subject`; empty where nothing is.
    public SubjectFacts facts(Subject subject) {
        return facts(Set.of(subject)).getOrDefault(subject, SubjectFacts.NONE);
    }

    /// What is stored of `subjects`, in one query; those of which nothing is are left out.
    public Map<Subject, SubjectFacts> facts(Collection<Subject> subjects) {
        return read(connection -> load(connection, subjects));
    }

    /// The subjects of `topic` in which `entity` was ever mentioned, retracted facts included, in order.
    public List<Subject> subjectsMentioning(Topic topic, String entity) {
        return read(connection -> MentionTable.subjects(connection, topic, entity));
    }

    /// As {@link #facts(Collection)}, within a transaction.
    public static Map<Subject, SubjectFacts> load(Connection connection, Collection<Subject> subjects)
            throws SQLException {
        return subjects.isEmpty() ? Map.of() : StreamReader.read(connection, subjects);
    }

    private <T> T read(Database.Work<T> work) {
        try {
            return database.read(work);
        } catch (SQLException failed) {
            throw new StoreUnavailable(database.schema(), failed);
        }
    }
}

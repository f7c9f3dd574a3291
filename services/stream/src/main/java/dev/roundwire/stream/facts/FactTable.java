package dev.roundwire.stream.facts;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.stream.log.Reading;
import dev.roundwire.stream.sql.BinaryCopy;
import dev.roundwire.stream.sql.Codes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;

/// The table `fact`.
public final class FactTable {
    private static final String COLUMNS =
            "topic, part, off, recorded_at, subject, source, id, type, time, extensions, payload";

    private FactTable() {}

    /// A fact to be stored.
    public record New(Reading.Decoded reading, Instant recordedAt) {
        public RecordedFact fact() {
            return new RecordedFact(reading.fact(), reading.record().at(), recordedAt);
        }
    }

    /// Stores facts, none of which is there yet.
    public static void insert(Connection connection, Collection<New> facts) throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        BinaryCopy copy = new BinaryCopy(11);
        facts.forEach(fact -> write(copy, fact));
        copy.send(connection, "copy fact (" + COLUMNS + ") from stdin (format binary)");
    }

    private static void write(BinaryCopy copy, New stored) {
        Fact fact = stored.reading().fact();
        LogOffset at = stored.reading().record().at();
        copy.row()
                .int2(Codes.of(at.topic()))
                .int2(at.partition())
                .int8(at.offset())
                .instant(stored.recordedAt())
                .text(fact.subject().toString())
                .text(fact.key().source())
                .text(fact.key().id())
                .text(fact.type().wireName())
                .text(fact.time().toString())
                .text(fact.extensions().isEmpty() ? null : TextMap.write(fact.extensions()))
                .bytes(stored.reading().record().value());
    }
}

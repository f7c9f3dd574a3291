package dev.roundwire.ingest.ledger;

import dev.roundwire.stream.sql.Database;
import java.time.Duration;
import javax.sql.DataSource;

/// The ledger's tables as an instance of ingest uses them.
final class Ledgers {
    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private Ledgers() {}

    static LedgerTables of(DataSource dataSource, String instance) {
        return new LedgerTables(new Database(dataSource, "ingest"), new ReservationTable("ingest", instance, LIFETIME));
    }
}

package dev.roundwire.stream.audit;

import java.sql.SQLException;

/// Something that is looked at as a whole, again and again.
interface Passes {

    /// Looks at all of it once.
    void once() throws SQLException, InterruptedException;

    /// The pass that is going on, or the last one.
    Pass pass();

    /// How many subjects, or records, were looked at since the start.
    long looked();

    /// How many times all of it was looked at since the start.
    long finished();
}

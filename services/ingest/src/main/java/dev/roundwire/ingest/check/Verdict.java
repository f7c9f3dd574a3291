package dev.roundwire.ingest.check;

import dev.roundwire.contract.json.Fault;
import java.util.List;

/// What checking an event comes to.
public sealed interface Verdict {

    /// It breaks no rule.
    record Sound(Checked event) implements Verdict {}

    /// It breaks rules.
    ///
    /// @param faults all of them, by pointer
    record Faulty(List<Fault> faults) implements Verdict {}
}

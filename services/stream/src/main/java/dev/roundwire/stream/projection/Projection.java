package dev.roundwire.stream.projection;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import java.util.List;
import java.util.Set;

/// What a service gives to have its view kept. One bean per service.
public interface Projection {

    /// The service's name, e.g. `valuations`: that of its datasource, channel and configuration prefix, and by
    /// default of its schema.
    String service();

    /// The topics that it reads.
    Set<Topic> topics();

    /// Counted up whenever the same facts fold to other rows; the stored rows are then refolded by themselves.
    int foldVersion();

    /// The row tables, as the service's migrations create them. Where there are none only the facts are kept,
    /// and nothing is folded.
    List<Table> tables();

    /// All rows of `subject` for a reader who asks for facts of at least `level`. It is a pure function of its
    /// arguments: no clock, no I/O, no memory. Of one table it returns each key once.
    ///
    /// An exception marks the subject incomplete; its row is then the fold of a shorter list.
    ///
    /// @param facts all facts of the subject, of any confidence, in the order of the log; may be empty
    List<Row> fold(Subject subject, List<RecordedFact> facts, Confidence level);
}

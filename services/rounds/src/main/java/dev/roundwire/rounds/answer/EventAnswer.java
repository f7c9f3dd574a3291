package dev.roundwire.rounds.answer;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Source;
import java.time.Instant;
import java.util.List;

/// The fact behind a number.
///
/// @param position where it stands in the log, `companies-0:41`
/// @param recordedAt since when the log has held it
public record EventAnswer(
        String id, String source, String position, Instant recordedAt, Confidence confidence, List<Source> sources) {

    public static EventAnswer of(RecordedFact fact) {
        return new EventAnswer(
                fact.key().id(),
                fact.key().source(),
                fact.at().toString(),
                fact.recordedAt(),
                fact.event().sureness(),
                fact.event().sources());
    }
}

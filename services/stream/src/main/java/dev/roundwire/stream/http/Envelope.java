package dev.roundwire.stream.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.fact.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every answer says beside its own fields: how it was asked, and what it leaves open.
///
/// @param incomplete true where a subject has facts that couldn't be folded: the answer tells what could
/// @param hidden how many facts the asked confidence left out
/// @param possibly facts whose period `asOf` falls into, in a list those about what it shows; left out where there are
///     none
/// @param settled false where `knownAt` is later than what has been read, so that the answer may still change; else
///     left out
public record Envelope(
        @Nullable PartialDate asOf,
        @Nullable Instant knownAt,
        @Nullable LocalDate publishedBy,
        Confidence confidence,
        String currency,
        boolean incomplete,
        int hidden,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FactKey> possibly,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean settled) {

    public static Envelope of(
            Question question, boolean incomplete, int hidden, List<FactKey> possibly, boolean settled) {
        return new Envelope(
                question.asOf(),
                question.knownAt(),
                question.publishedBy(),
                question.confidence(),
                question.currency(),
                incomplete,
                hidden,
                possibly,
                settled ? null : Boolean.FALSE);
    }
}

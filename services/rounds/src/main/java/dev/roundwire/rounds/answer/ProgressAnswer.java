package dev.roundwire.rounds.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.roundwire.rounds.progress.Progress;
import dev.roundwire.rounds.progress.Telling;
import org.jspecify.annotations.Nullable;

/// When something was first told at each confidence.
///
/// @param daysToConfirmed from the first telling to the first confirmed one; null where it isn't confirmed, or was so
///     from the first
@JsonInclude(Include.ALWAYS)
public record ProgressAnswer(
        @Nullable Telling rumoured,
        @Nullable Telling reported,
        @Nullable Telling confirmed,
        @Nullable DaysAnswer daysToConfirmed) {

    public static ProgressAnswer of(Progress progress) {
        return new ProgressAnswer(
                progress.rumoured(),
                progress.reported(),
                progress.confirmed(),
                DaysAnswer.of(progress.daysToConfirmed()));
    }
}

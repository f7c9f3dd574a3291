package dev.roundwire.stream.http;

import dev.roundwire.contract.value.Position;
import dev.roundwire.rounds.fact.Question;
import java.time.Duration;

/// A query as it was asked, checked.
///
/// @param question what is asked beside the subject
/// @param position what the view must have applied before it answers; the start where nothing is demanded
/// @param patience how long to wait for that
public record Query(Question question, Position position, Duration patience) {}

/// Values as they leave, in JSON: money, ratios, figures, explanations. Rounded on the way in
/// ([dev.roundwire.rounds.number.Rounding]),
/// strings inside. No arithmetic, no HTTP; Jackson's annotations only.
@NullMarked
package dev.roundwire.rounds.answer;

import org.jspecify.annotations.NullMarked;

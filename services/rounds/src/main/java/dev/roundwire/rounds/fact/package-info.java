/// Which facts of a subject count for a question: known, published, sure enough, and neither replaced nor taken back.
/// Nothing of money or rounds may enter.
@NullMarked
package dev.roundwire.rounds.fact;

import org.jspecify.annotations.NullMarked;

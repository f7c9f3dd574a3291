/// From rumour to certainty: when something was told first, and how surely. Knows facts and days.
@NullMarked
package dev.roundwire.rounds.progress;

import org.jspecify.annotations.NullMarked;

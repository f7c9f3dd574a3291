/// Days between two things, where either may be known only in part. Knows things and figures.
@NullMarked
package dev.roundwire.rounds.days;

import org.jspecify.annotations.NullMarked;

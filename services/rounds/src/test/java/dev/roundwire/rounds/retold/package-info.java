/// Histories told in other ways that come to the same.
@NullMarked
package dev.roundwire.rounds.retold;

import org.jspecify.annotations.NullMarked;

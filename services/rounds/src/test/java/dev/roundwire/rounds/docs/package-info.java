/// Runs the worked examples of docs/domain.md.
@NullMarked
package dev.roundwire.rounds.docs;

import org.jspecify.annotations.NullMarked;

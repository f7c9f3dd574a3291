@NullMarked
package dev.roundwire.rounds.progress;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.roundwire.rounds.number;

import org.jspecify.annotations.NullMarked;

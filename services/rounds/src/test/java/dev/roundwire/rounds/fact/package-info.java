@NullMarked
package dev.roundwire.rounds.fact;

import org.jspecify.annotations.NullMarked;

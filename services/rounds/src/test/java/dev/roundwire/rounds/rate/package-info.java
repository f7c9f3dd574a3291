@NullMarked
package dev.roundwire.rounds.rate;

import org.jspecify.annotations.NullMarked;

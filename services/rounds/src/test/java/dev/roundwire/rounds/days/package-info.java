@NullMarked
package dev.roundwire.rounds.days;

import org.jspecify.annotations.NullMarked;

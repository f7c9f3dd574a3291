@NullMarked
package dev.roundwire.rounds.answer;

import org.jspecify.annotations.NullMarked;

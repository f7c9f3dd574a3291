@NullMarked
package dev.roundwire.rounds.valuation.answer;

import org.jspecify.annotations.NullMarked;

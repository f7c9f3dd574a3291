@NullMarked
package dev.roundwire.rounds.valuation;

import org.jspecify.annotations.NullMarked;

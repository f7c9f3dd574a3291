@NullMarked
package dev.roundwire.rounds.claim;

import org.jspecify.annotations.NullMarked;

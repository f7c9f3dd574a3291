@NullMarked
package dev.roundwire.rounds;

import org.jspecify.annotations.NullMarked;

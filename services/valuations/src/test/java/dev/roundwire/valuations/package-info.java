@NullMarked
package dev.roundwire.valuations;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.roundwire.stream.generation;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.roundwire.stream.projector;

import org.jspecify.annotations.NullMarked;

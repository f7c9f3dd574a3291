/// The engine: one batch of the log is one transaction. Also what has been applied, and whether the projector is
/// well. What a row means may not enter.
@NullMarked
package dev.roundwire.stream.projector;

import org.jspecify.annotations.NullMarked;

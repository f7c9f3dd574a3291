/// Rows from elsewhere than the next batch: refolding what is stored, rebuilding a schema beside the live one,
/// swapping it in and back. HTTP may not enter.
@NullMarked
package dev.roundwire.stream.generation;

import org.jspecify.annotations.NullMarked;

/// Benches of the way out: reads, and how soon what was posted is in them.
@NullMarked
package dev.roundwire.bench.read;

import org.jspecify.annotations.NullMarked;

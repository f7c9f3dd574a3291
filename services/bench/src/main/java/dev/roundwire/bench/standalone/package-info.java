/// Benches of the application as a whole.
@NullMarked
package dev.roundwire.bench.standalone;

import org.jspecify.annotations.NullMarked;

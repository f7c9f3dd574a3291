/// Benches of the way from the log into rows: projecting, and what it is measured beside.
@NullMarked
package dev.roundwire.bench.project;

import org.jspecify.annotations.NullMarked;

/// The least that could do the job, with nothing checked and nothing remembered: the limits to measure against.
@NullMarked
package dev.roundwire.bench.limit;

import org.jspecify.annotations.NullMarked;

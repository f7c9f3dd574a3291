/// Benches of the way in: single posts, bulk.
@NullMarked
package dev.roundwire.bench.post;

import org.jspecify.annotations.NullMarked;

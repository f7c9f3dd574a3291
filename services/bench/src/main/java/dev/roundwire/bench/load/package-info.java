/// What is sent, and by whom. It knows nobody's answers but their status.
@NullMarked
package dev.roundwire.bench.load;

import org.jspecify.annotations.NullMarked;

/// Figures side by side, and the pages that they are written to.
@NullMarked
package dev.roundwire.bench.report;

import org.jspecify.annotations.NullMarked;

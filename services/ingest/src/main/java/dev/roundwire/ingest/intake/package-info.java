/// From a checked event to its receipt: reserve, produce, answer. SQL and HTTP may not enter.
@NullMarked
package dev.roundwire.ingest.intake;

import org.jspecify.annotations.NullMarked;

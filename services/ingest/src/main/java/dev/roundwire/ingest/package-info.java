@NullMarked
package dev.roundwire.ingest;

import org.jspecify.annotations.NullMarked;

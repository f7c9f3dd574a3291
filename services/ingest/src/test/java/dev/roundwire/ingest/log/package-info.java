/// Tests of the package of this name.
@NullMarked
package dev.roundwire.ingest.log;

import org.jspecify.annotations.NullMarked;

/// Tests of the package of this name.
@NullMarked
package dev.roundwire.ingest.check;

import org.jspecify.annotations.NullMarked;

/// Tests of the package of this name.
@NullMarked
package dev.roundwire.ingest.schema;

import org.jspecify.annotations.NullMarked;

/// Tests of the package of this name.
@NullMarked
package dev.roundwire.ingest.http;

import org.jspecify.annotations.NullMarked;

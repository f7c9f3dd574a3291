/// What the tests of ingest share.
@NullMarked
package dev.roundwire.ingest.testing;

import org.jspecify.annotations.NullMarked;

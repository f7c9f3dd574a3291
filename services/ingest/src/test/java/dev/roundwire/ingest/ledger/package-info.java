/// Tests of the package of this name.
@NullMarked
package dev.roundwire.ingest.ledger;

import org.jspecify.annotations.NullMarked;

/// All rules on an event, applied at once; and what its content is told apart by. Pure: no HTTP, no Kafka, no SQL, no
/// clock may enter.
@NullMarked
package dev.roundwire.ingest.check;

import org.jspecify.annotations.NullMarked;

/// The way into the log: the topics, and the producer behind the channel `ingest-out`. Rules on events may not enter.
@NullMarked
package dev.roundwire.ingest.log;

import org.jspecify.annotations.NullMarked;

/// The log: facts as Kafka records, the two topics, their identity and their end. What is done with a fact may not
/// enter.
@NullMarked
package dev.roundwire.stream.log;

import org.jspecify.annotations.NullMarked;

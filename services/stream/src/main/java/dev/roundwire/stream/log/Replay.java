package dev.roundwire.stream.log;

import java.util.List;

/// Reads the log from its beginning, beside the consumer group.
public interface Replay extends AutoCloseable {

    /// The next records, those of one partition in their order; empty where none came in a while.
    List<LogRecord> next();

    /// Whether the log holds no more now than what has come.
    ///
    /// @throws org.apache.kafka.common.KafkaException where it can't be asked
    boolean isAtEnd();

    @Override
    void close();
}

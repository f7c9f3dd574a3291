package dev.roundwire.stream.feed;

/// Where a feed goes. Each call returns once the event is sent.
interface FeedSink {

    /// False once the reader has gone.
    boolean isOpen();

    /// Tells of one row.
    void row(RowEvent event);

    /// Tells that all rows follow.
    void snapshotBegins();

    /// Tells that all rows were told, as of `at`.
    void snapshotEnds(FeedId at);

    /// Tells how far the reader has come.
    void reached(FeedId at);
}

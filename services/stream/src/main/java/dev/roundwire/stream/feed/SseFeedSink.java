package dev.roundwire.stream.feed;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A feed as server-sent events. Rows are messages without a name; ids stand on events of their own, so that a client
/// that comes back has read all that it says.
final class SseFeedSink implements FeedSink {
    /// Whoever doesn't take an event for so long has gone, or is as good as gone; it may come back.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SseEventSink sink;
    private final Sse sse;
    private boolean gone;

    SseFeedSink(SseEventSink sink, Sse sse) {
        this.sink = sink;
        this.sse = sse;
    }

    @Override
    public boolean isOpen() {
        return !gone && !sink.isClosed();
    }

    @Override
    public void row(RowEvent event) {
        send(sse.newEventBuilder().data(RowJson.text(event)));
    }

    @Override
    public void snapshotBegins() {
        send(sse.newEventBuilder().name("snapshot-begins").data("{}"));
    }

    @Override
    public void snapshotEnds(FeedId at) {
        send(sse.newEventBuilder().name("snapshot-ends").id(at.toString()).data(position(at)));
    }

    @Override
    public void reached(FeedId at) {
        send(sse.newEventBuilder().name("reached").id(at.toString()).data(position(at)));
    }

    private static String position(FeedId at) {
        return "{\"position\":\"" + at.position() + "\"}";
    }

    private void send(OutboundSseEvent.Builder event) {
        if (!isOpen()) {
            return;
        }
        try {
            sink.send(event.build()).toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | IllegalStateException | TimeoutException clientHasGone) {
            gone = true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            gone = true;
        }
    }
}

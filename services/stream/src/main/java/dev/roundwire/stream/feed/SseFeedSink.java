package dev.roundwire.stream.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.concurrent.CompletionException;

/// A feed as server-sent events. Rows are messages without a name; ids stand on events of their own, so that a client
/// that comes back has read all that it says.
final class SseFeedSink implements FeedSink {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("numbers").addSerializer(BigDecimal.class, new PlainNumber()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final SseEventSink sink;
    private final Sse sse;
    private boolean gone;

    SseFeedSink(SseEventSink sink, Sse sse) {
        this.sink = sink;
        this.sse = sse;
    }

    /// Numbers leave as plain decimal strings.
    private static final class PlainNumber extends ToStringSerializerBase {
        private static final long serialVersionUID = 1;

        PlainNumber() {
            super(BigDecimal.class);
        }

        @Override
        public String valueToString(Object value) {
            return ((BigDecimal) value).toPlainString();
        }
    }

    @Override
    public boolean isOpen() {
        return !gone && !sink.isClosed();
    }

    @Override
    public void row(RowEvent event) {
        send(sse.newEventBuilder().data(write(event)));
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
            sink.send(event.build()).toCompletableFuture().join();
        } catch (CompletionException | IllegalStateException clientHasGone) {
            gone = true;
        }
    }

    private static String write(RowEvent event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

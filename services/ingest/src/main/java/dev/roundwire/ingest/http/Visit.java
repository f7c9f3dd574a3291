package dev.roundwire.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundwire.ingest.Receipt;
import dev.roundwire.ingest.intake.Place;
import dev.roundwire.stream.http.ProblemSender;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;

/// A request on its event loop, and the place that it takes until it is answered.
final class Visit {
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private final HttpServerRequest request;
    private final Place place;
    private final Context loop;
    private boolean over;

    /// Begun on the event loop.
    Visit(HttpServerRequest request, Place place) {
        this.request = request;
        this.place = place;
        this.loop = Objects.requireNonNull(Vertx.currentContext(), "a visit begins on an event loop");
    }

    /// Does something with the body once it is whole. Who goes away before leaves no trace.
    void takeBody(Consumer<Buffer> action) {
        request.exceptionHandler(cutOff -> {
            if (!request.isEnded()) {
                leave();
            }
        });
        request.bodyHandler(body -> orFail(() -> action.accept(body))).resume();
    }

    /// Does something on the event loop, whichever thread asks for it.
    void onItsLoop(Runnable action) {
        loop.runOnContext(nothing -> orFail(action));
    }

    /// Ends it with a receipt: 201 for what is new, 200 for a duplicate.
    void answer(Receipt receipt, ObjectMapper json) {
        byte[] body;
        try {
            body = json.writeValueAsBytes(receipt);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        HttpServerResponse response = request.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        if (receipt.status() == Receipt.Status.ACCEPTED) {
            response.setStatusCode(201)
                    .putHeader(
                            HttpHeaders.LOCATION, request.scheme() + "://" + request.authority() + Links.to(receipt));
        }
        response.end(Buffer.buffer(body));
        leave();
    }

    /// Ends it with a problem.
    void fail(Throwable failure) {
        try {
            ProblemSender.send(failure, request);
        } finally {
            leave();
        }
    }

    private void orFail(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error failed) {
            fail(failed);
        }
    }

    private void leave() {
        if (!over) {
            over = true;
            place.close();
        }
    }
}

package dev.roundwire.stream.feed;

import dev.roundwire.stream.facts.StoreUnavailable;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import dev.roundwire.stream.projector.StreamConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// The feeds of the services in this JVM.
@Singleton
public final class Feeds {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Projectors projectors;
    private final Map<String, Feed> byService = new ConcurrentHashMap<>();
    private final int most;
    private final Semaphore places;

    Feeds(Projectors projectors, StreamConfig config) {
        this.projectors = projectors;
        this.most = config.feedReaders();
        this.places = new Semaphore(most);
    }

    private record Feed(FeedReader reader, FeedHub hub) {
        static Feed of(Projector projector) {
            FeedReader reader = new FeedReader(projector);
            FeedHub hub = new FeedHub(projector, reader);
            hub.start();
            return new Feed(reader, hub);
        }
    }

    /// Sends the rows of `service` and what changes in them, until the client goes. Blocks as long: to be called on a
    /// virtual thread.
    ///
    /// @throws ProblemException `too-fast` where too many clients read feeds already
    public void send(String service, FeedParameters parameters, SseEventSink sink, Sse sse) {
        if (!places.tryAcquire()) {
            throw ProblemException.retryable(ProblemKind.TOO_FAST, most + " clients read feeds already", RETRY_AFTER);
        }
        boolean begun = false;
        try {
            Feed feed = byService.computeIfAbsent(service, name -> Feed.of(projectors.of(name)));
            Optional<FeedId> last = Optional.ofNullable(parameters.lastEventId).flatMap(FeedId::parse);
            FeedSubscription subscription = new FeedSubscription(
                    feed.reader(),
                    feed.hub(),
                    parameters.confidence(),
                    new SseFeedSink(sink, sse),
                    last.orElse(feed.reader().now()));
            begun = true;
            subscription.run(last.isEmpty() && parameters.snapshot);
        } catch (SQLException failed) {
            throw new StoreUnavailable(service, failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            // Closing says that all is well; what failed before the first event is answered as a problem.
            if (begun) {
                sink.close();
            }
            places.release();
        }
    }
}

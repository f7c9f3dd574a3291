package dev.roundwire.stream.projector;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/// What goes on beside the log for as long as a service runs. Whatever a round ends in, the next one comes.
public final class Loop {
    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Loop() {}

    /// One round; it waits by itself until there is something to do.
    @FunctionalInterface
    public interface Round {
        void run() throws Exception;
    }

    /// Begins, in a thread of its own.
    ///
    /// @param name of the thread
    /// @param ended true once no other round is to come
    public static void start(String name, BooleanSupplier ended, Round round) {
        Thread.ofVirtual().name(name).start(() -> run(name, ended, round));
    }

    /// Goes round until it has ended, or the thread is interrupted.
    static void run(String name, BooleanSupplier ended, Round round) {
        try {
            while (!ended.getAsBoolean()) {
                try {
                    round.run();
                } catch (InterruptedException stopping) {
                    throw stopping;
                } catch (Throwable failed) {
                    pause(name, ended, failed);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(String name, BooleanSupplier ended, Throwable failed) throws InterruptedException {
        if (!ended.getAsBoolean()) {
            LOG.warnf(failed, "%s: trying again", name);
            Thread.sleep(PAUSE);
        }
    }
}

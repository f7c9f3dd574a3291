package dev.roundwire.standalone;

import dev.roundwire.embedded.CannotStart;
import io.quarkus.runtime.Quarkus;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

/// All services, as one Quarkus application.
final class Services {

    private static final String APPLICATION = "io.quarkus.runner.ApplicationImpl";

    private final CompletableFuture<Void> initialized;

    private Services(CompletableFuture<Void> initialized) {
        this.initialized = initialized;
    }

    /// Begins with the part of the start that needs neither Kafka nor PostgreSQL, in the background.
    static Services initialize() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return new Services(CompletableFuture.runAsync(
                () -> initialize(loader),
                task -> Thread.ofPlatform().daemon().name("services").start(task)));
    }

    /// Starts the services and waits until they have stopped; `once` stops them as soon as they are ready.
    void run(boolean once, BiConsumer<Integer, Throwable> ended) {
        try {
            initialized.join();
        } catch (CompletionException e) {
            throw new CannotStart("The services can't be started: " + Failure.sentence(e), e);
        }
        Quarkus.run(Application.class, ended, once ? new String[] {Application.ONCE} : new String[0]);
    }

    private static void initialize(ClassLoader loader) {
        Thread.currentThread().setContextClassLoader(loader);
        try {
            Class.forName(APPLICATION, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.roundwire.standalone;

import dev.roundwire.embedded.CannotStart;
import dev.roundwire.embedded.KafkaBroker;
import dev.roundwire.embedded.PostgresServer;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.apache.kafka.common.utils.Exit;

/// The broker and the database server of this process, started side by side.
final class Servers {

    private final CompletableFuture<KafkaBroker> kafka;
    private final CompletableFuture<PostgresServer> postgres;

    private Servers(CompletableFuture<KafkaBroker> kafka, CompletableFuture<PostgresServer> postgres) {
        this.kafka = kafka;
        this.postgres = postgres;
    }

    /// Starts both in the background.
    static Servers start(DataFolder folder, Ports ports) {
        Executor threads = task -> Thread.ofPlatform().daemon().name("start").start(task);
        Servers servers = new Servers(
                CompletableFuture.supplyAsync(
                        () -> KafkaBroker.start(folder.kafka(), ports.kafka(), ports.controller()), threads),
                CompletableFuture.supplyAsync(
                        () -> PostgresServer.startDurable(folder.programs(), folder.postgres(), ports.postgres()),
                        threads));
        Exit.setHaltProcedure((code, message) -> servers.giveUp(folder));
        return servers;
    }

    /// Waits until both take requests, and puts their addresses where the services read them.
    void publish() {
        PostgresServer database = started(postgres, "PostgreSQL");
        System.setProperty("roundwire.database.url", database.jdbcUrl());
        System.setProperty("roundwire.database.user", database.user());
        System.setProperty("roundwire.database.password", database.password());
        System.setProperty("kafka.bootstrap.servers", started(kafka, "Kafka").bootstrapServers());
    }

    /// Stops what has been started, Kafka before the database that its readers write to.
    void stop() throws IOException {
        if (succeeds(kafka)) {
            kafka.join().close();
        }
        if (succeeds(postgres)) {
            postgres.join().close();
        }
    }

    /// Kafka ends its process at once when it can't keep what it acknowledges. That process is this one.
    private void giveUp(DataFolder folder) {
        System.err.println("roundwire: Kafka can't write to " + folder.kafka() + " any more (is the disk full?); see "
                + folder.log() + ".");
        try {
            if (postgres.isDone() && succeeds(postgres)) {
                postgres.join().close();
            }
        } catch (IOException e) {
            System.err.println("roundwire: PostgreSQL could not be stopped: " + e.getMessage());
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private static <T> T started(CompletableFuture<T> server, String name) {
        try {
            return server.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CannotStart cannotStart) {
                throw cannotStart;
            }
            throw new CannotStart(name + " can't be started: " + e.getCause() + ".", e);
        }
    }

    private static boolean succeeds(CompletableFuture<?> server) {
        return server.handle((started, failure) -> failure == null).join();
    }
}

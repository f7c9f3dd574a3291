package dev.roundwire.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/// One PostgreSQL server in processes of its own, listening on the loopback interface only.
public final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /// Starts a server whose data, in `folder`, need not outlive it: nothing is synced to disk.
    public static PostgresServer startThrowaway(Path folder, int port) throws IOException {
        Quiet.logs();
        return new PostgresServer(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setPort(port)
                .setRegisterShutdownHook(false)
                .start());
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    public String user() {
        return "postgres";
    }

    public String password() {
        return "postgres";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}

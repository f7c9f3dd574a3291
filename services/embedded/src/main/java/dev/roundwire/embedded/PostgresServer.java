package dev.roundwire.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One PostgreSQL server in processes of its own, listening on the loopback interface only.
public final class PostgresServer implements AutoCloseable {

    private static final String USER = "roundwire";

    private final PostgresCluster cluster;
    private final int port;
    private final String password;

    private PostgresServer(PostgresCluster cluster, int port, String password) {
        this.cluster = cluster;
        this.port = port;
        this.password = password;
    }

    /// Starts a server on the data in `folder`, which is made where it is new, and returns when it takes connections.
    /// What is committed is on the disk. A server that a killed process has left running on this data is stopped
    /// first. The programs are unpacked under `programs`, which several servers may share.
    public static PostgresServer startDurable(Path programs, Path folder, int port) {
        return start(programs, folder, port, Durability.DURABLE);
    }

    /// Starts a server whose data, in `folder`, need not outlive it: nothing is synced to the disk.
    public static PostgresServer startThrowaway(Path folder, int port) {
        Path programs = Path.of(System.getProperty("java.io.tmpdir"), "roundwire-" + System.getProperty("user.name"));
        return start(programs, folder, port, Durability.THROWAWAY);
    }

    private static PostgresServer start(Path programs, Path folder, int port, Durability durability) {
        try {
            Files.createDirectories(folder);
            String password = Password.in(folder);
            PostgresPrograms unpacked = PostgresPrograms.under(programs);
            PostgresCluster cluster =
                    new PostgresCluster(unpacked, Unprivileged.find(unpacked.folder(), folder), folder);
            cluster.createUnlessThere(USER, folder.resolve(Password.FILE), durability);
            cluster.stopOrphan();
            cluster.start(port, durability);
            return new PostgresServer(cluster, port, password);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL can't be started in " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /// Stops the server: connections are ended, what is committed is kept.
    @Override
    public void close() throws IOException {
        cluster.stop();
    }

    /// What a commit means.
    enum Durability {
        /// It is on the disk.
        DURABLE(List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on", "wal_compression=pglz")),
        /// It is in memory, for data that need not outlive the server.
        THROWAWAY(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));

        private final List<String> settings;

        Durability(List<String> settings) {
            this.settings = settings;
        }

        List<String> settings() {
            return settings;
        }
    }
}

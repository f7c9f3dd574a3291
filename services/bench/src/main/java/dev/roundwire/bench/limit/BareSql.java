package dev.roundwire.bench.limit;

import dev.roundwire.bench.process.Child;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// An HTTP server that answers `/{query}/{key}` with what a query says, as PostgreSQL has made JSON of it.
/// Arguments: the database's URL, user, password, the port.
public final class BareSql {
    private static final int CONNECTIONS = 20;
    private static final String LISTED = "level <= 1 and level_to >= 1 and not deleted";

    /// Each gives one text; `?` is the key.
    private static final Map<String, String> QUERIES = Map.of(
            "company",
            "select '[' || string_agg(convert_from(payload, 'UTF8'), ',' order by off) || ']' from valuations.fact"
                    + " where subject = 'company/' || ?",
            "past",
            "select '[' || string_agg(convert_from(payload, 'UTF8'), ',' order by off) || ']' from valuations.fact"
                    + " where subject = 'company/' || ? and recorded_at <= now()",
            "list",
            "select json_agg(c)::text from (select id, names, raised_min, raised_max, post_min, post_max, latest_on,"
                    + " latest_round_id from valuations.company where latest_source is not null and " + LISTED
                    + " order by post_min desc nulls last, id limit ?::int) c",
            "portfolio",
            "select json_agg(p)::text from portfolios.position p where investor = ? and " + LISTED,
            "investors",
            "select json_agg(i)::text from (select investor, count(*), sum(rounds), sum(leads), min(first_round_day),"
                    + " max(last_round_day), sum(cost_min), sum(mark_min), sum(realised_min) from portfolios.position"
                    + " where " + LISTED + " group by investor order by sum(cost_min) desc, investor limit ?::int) i");

    private BareSql() {}

    public static void main(String[] arguments) throws SQLException {
        BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(DriverManager.getConnection(arguments[0], arguments[1], arguments[2]));
        }
        Vertx vertx = Vertx.vertx();
        vertx.deployVerticle(
                        () -> new Server(connections, Integer.parseInt(arguments[3])),
                        new DeploymentOptions()
                                .setInstances(Runtime.getRuntime().availableProcessors()))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        System.out.println(Child.READY);
    }

    private static final class Server extends AbstractVerticle {
        private final BlockingQueue<Connection> connections;
        private final int port;

        Server(BlockingQueue<Connection> connections, int port) {
            this.connections = connections;
            this.port = port;
        }

        @Override
        public void start(Promise<Void> started) {
            vertx.createHttpServer()
                    .requestHandler(this::answer)
                    .listen(port, "127.0.0.1")
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void answer(HttpServerRequest request) {
            String[] path = Objects.requireNonNull(request.path()).substring(1).split("/", 2);
            vertx.executeBlocking(() -> ask(Objects.requireNonNull(QUERIES.get(path[0])), path[1]), false)
                    .onSuccess(text -> request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(text))
                    .onFailure(
                            failure -> request.response().setStatusCode(500).end(String.valueOf(failure.getMessage())));
        }

        private String ask(String sql, String key) throws SQLException, InterruptedException {
            Connection connection = connections.take();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, key);
                try (ResultSet result = query.executeQuery()) {
                    result.next();
                    return String.valueOf(result.getString(1));
                }
            } finally {
                connections.add(connection);
            }
        }
    }
}

package dev.roundwire.bench.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// One who follows each service that has rows.
final class Subscribers implements AutoCloseable {
    private final Cast cast;
    private final List<Subscriber> all;

    Subscribers(Cast cast) {
        this.cast = cast;
        this.all = Views.SERVICES.entrySet().stream()
                .map(service -> new Subscriber(cast.world().http(), service.getKey(), cast.address(service.getValue())))
                .toList();
    }

    void mustKnowTheRows() throws SQLException, InterruptedException, Broken {
        try (Connection connection = cast.world().database().connect()) {
            for (Subscriber each : all) {
                each.mustKnowTheRows(connection);
            }
        }
    }

    @Override
    public void close() {
        all.forEach(Subscriber::close);
    }
}

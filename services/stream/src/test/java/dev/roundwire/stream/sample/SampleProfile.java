package dev.roundwire.stream.sample;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// The configuration of the sample service: what a real one keeps in its `META-INF/microprofile-config.properties`.
public final class SampleProfile implements QuarkusTestProfile {
    static final int FEED_READERS = 20;

    @Override
    public String getConfigProfile() {
        return "sample";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("roundwire.sample.schema", "sample"),
                Map.entry("roundwire.stream.feed-readers", Integer.toString(FEED_READERS)),
                Map.entry("roundwire.stream.audit.rest", "1s"),
                Map.entry("roundwire.stream.audit.subjects-per-second", "0"),
                Map.entry("roundwire.stream.audit.records-per-second", "0"),
                Map.entry("quarkus.datasource.\"sample\".db-kind", "postgresql"),
                Map.entry("quarkus.datasource.\"sample\".username", "${roundwire.database.user}"),
                Map.entry("quarkus.datasource.\"sample\".password", "${roundwire.database.password}"),
                Map.entry("quarkus.datasource.\"sample\".jdbc.url", "${roundwire.database.url}"),
                Map.entry(
                        "quarkus.datasource.\"sample\".jdbc.additional-jdbc-properties.currentSchema",
                        "${roundwire.sample.schema}"),
                Map.entry("quarkus.flyway.\"sample\".migrate-at-start", "true"),
                Map.entry("quarkus.flyway.\"sample\".locations", "db/stream,db/sample"),
                Map.entry("quarkus.flyway.\"sample\".schemas", "${roundwire.sample.schema}"),
                Map.entry("quarkus.flyway.\"sample\".out-of-order", "true"),
                Map.entry("mp.messaging.incoming.sample.connector", "smallrye-kafka"),
                Map.entry("mp.messaging.incoming.sample.topics", "roundwire.companies.v1,roundwire.founders.v1"),
                Map.entry("mp.messaging.incoming.sample.group.id", "roundwire-sample"));
    }
}

package dev.roundwire.standalone;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What is served where, and what to try first.
@Singleton
final class Greeting {

    private final Api api;
    private final String kafka;
    private final Path data;
    private final Path log;

    Greeting(
            Api api,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            @ConfigProperty(name = "roundwire.standalone.data") Path data,
            @ConfigProperty(name = "quarkus.log.file.path") Path log) {
        this.api = api;
        this.kafka = kafka;
        this.data = data;
        this.log = log;
    }

    void print() {
        System.out.printf(Locale.ROOT, TEXT, Progress.seconds(), api.base(), kafka, data, log);
        System.out.flush();
    }

    private static final String TEXT = """

            Roundwire is ready after %1$.1f s, on %2$s

              the interface   %2$s/openapi
              health          %2$s/q/health/ready
              the topics      Kafka at %3$s: roundwire.founders.v1, roundwire.companies.v1
              the data        %4$s
              the log         %5$s

            Three things to try in another terminal: subscribe, post, ask.

              curl -N %2$s/valuations/changes

              curl %2$s/events/round-closed -H 'Content-Type: application/json' -d '{"company":
                {"id":"acme","names":[{"value":"Acme"}]},"roundId":"acme-seed","roundType":"seed","closedOn":"2024-05",
                "raised":{"amount":"10000000","currency":"USD"},"preMoney":{"amount":"40000000","currency":"USD"}}'

              curl %2$s/companies/acme/valuation

            Ctrl-C stops it; the data stays.
            """;
}

package dev.roundwire.ingest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.value.Position;
import dev.roundwire.ingest.Receipt;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "e-1_2.3~4",
                "a:b",
                "a/b",
                "a b",
                "a+b",
                "ü",
                "a%2Fb",
                "{a}",
                "a?b#c&d=e",
                "..",
                "urn:a:b",
                ""
            })
    void anyNameIsWrittenAsAUriHasIt(String name) {
        assertEquals(
                UriBuilder.fromPath("/events/{id}")
                        .queryParam("source", "{source}")
                        .build(name, name)
                        .toString(),
                Links.to(new Receipt(
                        name, name, "t", "company/a", Position.START, Instant.EPOCH, Receipt.Status.ACCEPTED)));
    }
}

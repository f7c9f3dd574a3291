package dev.roundwire.ingest.http;

import dev.roundwire.ingest.Receipt;
import jakarta.ws.rs.core.UriBuilder;
import java.util.regex.Pattern;

/// Where an event can be read.
final class Links {
    /// What stands for itself in a path and in a query.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]+");

    private static final Pattern PLAIN_OR_COLON = Pattern.compile("[A-Za-z0-9._~:-]+");

    private Links() {}

    /// The path of the event that `receipt` is for, with its source.
    static String to(Receipt receipt) {
        return PLAIN.matcher(receipt.id()).matches()
                        && PLAIN_OR_COLON.matcher(receipt.source()).matches()
                ? "/events/" + receipt.id() + "?source=" + receipt.source()
                : UriBuilder.fromPath("/events/{id}")
                        .queryParam("source", "{source}")
                        .build(receipt.id(), receipt.source())
                        .toString();
    }
}

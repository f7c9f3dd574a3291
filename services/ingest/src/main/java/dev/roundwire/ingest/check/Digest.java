package dev.roundwire.ingest.check;

import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// SHA-256 of what an event says: its type and its content as decoded, so that spelling, envelope and time don't count
/// and the digest can be made again from the log.
public final class Digest {
    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Digest of(Event event) {
        return of(event, EventJson.meaning(event));
    }

    /// @param meaning of the event, as {@link EventJson#meaning} has it
    static Digest of(Event event, byte[] meaning) {
        return of(EventType.of(event).wireName(), meaning);
    }

    /// A digest that was stored.
    public static Digest ofBytes(byte[] bytes) {
        return new Digest(bytes.clone());
    }

    /// An id for an event that came without one: the same for the same source and content.
    static String derivedId(String source, Event event) {
        return "sha256-"
                + HexFormat.of()
                        .formatHex(
                                of(source + "\n" + EventType.of(event).wireName(), EventJson.canonical(event)).bytes);
    }

    private static Digest of(String head, byte[] content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(head.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) '\n');
            return new Digest(sha256.digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}

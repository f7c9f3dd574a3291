package dev.roundwire.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.ingest.intake.Place;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Request bodies: bounded, and JSON or a problem.
final class Bodies {
    static final int LARGEST_EVENT = 1 << 20;
    static final int LARGEST_BATCH = 16 << 20;
    private static final int SMALL = 64 << 10;

    private Bodies() {}

    /// An event as JSON.
    ///
    /// @param place takes the room that a large one needs
    /// @throws ProblemException `too-large`, `too-fast`, `unsupported-media-type` for a charset other than UTF-8,
    ///     `malformed`
    static JsonNode event(InputStream body, HttpHeaders headers, Place place) {
        return json(bytes(body, headers, LARGEST_EVENT, place));
    }

    /// @throws ProblemException `malformed`
    static JsonNode json(byte[] bytes) {
        JsonNode document = parsed(() -> EventJson.tree(bytes));
        if (document.isMissingNode()) {
            throw ProblemException.of(ProblemKind.MALFORMED, "there is no JSON in it");
        }
        return document;
    }

    /// Something that is read from JSON in memory.
    interface Parsing<T> {
        T parse() throws IOException;
    }

    /// @throws ProblemException `malformed`
    static <T> T parsed(Parsing<T> parsing) {
        try {
            return parsing.parse();
        } catch (JsonProcessingException malformed) {
            throw ProblemException.of(ProblemKind.MALFORMED, "it is no JSON: " + place(malformed));
        } catch (IOException malformed) {
            throw ProblemException.of(ProblemKind.MALFORMED, "it is no text");
        }
    }

    /// JSON is UTF-8, whatever a sender calls it.
    static void checkCharset(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8") && !charset.equalsIgnoreCase("us-ascii")) {
            throw ProblemException.of(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE, "charset " + charset + " isn't read; JSON is UTF-8");
        }
    }

    /// The body as it came.
    ///
    /// @param largest in bytes
    /// @param place takes the room that a large one needs
    /// @throws ProblemException `too-large`, `too-fast`, `unsupported-media-type` for a charset other than UTF-8,
    ///     `malformed`
    static byte[] bytes(InputStream body, HttpHeaders headers, int largest, Place place) {
        checkCharset(headers);
        try {
            byte[] bytes = body.readNBytes(SMALL);
            if (bytes.length == SMALL) {
                place.takeRoom(largest >> 20);
                byte[] more = body.readNBytes(largest - SMALL + 1);
                bytes = Arrays.copyOf(bytes, SMALL + more.length);
                System.arraycopy(more, 0, bytes, SMALL, more.length);
            }
            if (bytes.length > largest) {
                throw tooLarge(largest);
            }
            return bytes;
        } catch (IOException cutOff) {
            throw ProblemException.of(ProblemKind.MALFORMED, "the body ended before it was whole");
        }
    }

    static ProblemException tooLarge(int largest) {
        return ProblemException.of(ProblemKind.TOO_LARGE, "the most that is taken here is " + largest + " bytes");
    }

    private static String place(JsonProcessingException malformed) {
        String message = String.valueOf(malformed.getOriginalMessage());
        return malformed.getLocation() == null
                ? message
                : message + ", line " + malformed.getLocation().getLineNr() + " column "
                        + malformed.getLocation().getColumnNr();
    }
}

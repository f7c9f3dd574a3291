package dev.roundwire.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/// Request bodies: bounded, and JSON or a problem.
final class Bodies {
    static final int LARGEST_EVENT = 1 << 20;
    static final int LARGEST_BATCH = 16 << 20;

    private Bodies() {}

    /// The body as JSON.
    ///
    /// @throws ProblemException `too-large`, `unsupported-media-type` for a charset other than UTF-8, `malformed`
    static JsonNode json(InputStream body, HttpHeaders headers, int largest) {
        checkCharset(headers);
        return json(bytes(body, largest));
    }

    /// @throws ProblemException `malformed`
    static JsonNode json(byte[] bytes) {
        try {
            JsonNode document = EventJson.tree(bytes);
            if (document.isMissingNode()) {
                throw ProblemException.of(ProblemKind.MALFORMED, "there is no JSON in it");
            }
            return document;
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

    private static byte[] bytes(InputStream body, int largest) {
        try {
            byte[] bytes = body.readNBytes(largest + 1);
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

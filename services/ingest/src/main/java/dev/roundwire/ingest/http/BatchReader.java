package dev.roundwire.ingest.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import java.io.IOException;
import java.util.BitSet;

/// Reads an array of events one by one: of the trees, which take many times the room of their text, there is one at a
/// time. That all of it is JSON, and not too many, is known before the first is read.
final class BatchReader {
    static final int MOST_EVENTS = 10_000;
    private static final JsonMapper JSON = EventJson.writingMapper();

    private BatchReader() {}

    /// Takes what is read.
    interface Events {
        void add(JsonNode event);

        /// In place of an event that is larger than one may be.
        void addTooLarge();
    }

    /// @throws ProblemException `malformed`, `too-large` where there are too many
    static void read(byte[] batch, Events events) {
        Bodies.parsed(() -> {
            BitSet tooLarge = tooLarge(batch);
            try (JsonParser parser = JSON.createParser(batch)) {
                parser.nextToken();
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    if (tooLarge.get(i)) {
                        parser.skipChildren();
                        events.addTooLarge();
                    } else {
                        events.add(EventJson.next(parser));
                    }
                }
            }
            return batch;
        });
    }

    /// Which elements are larger than an event may be.
    private static BitSet tooLarge(byte[] batch) throws IOException {
        BitSet tooLarge = new BitSet();
        try (JsonParser parser = JSON.createParser(batch)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw ProblemException.of(ProblemKind.MALFORMED, "a batch is an array of events");
            }
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                if (i == MOST_EVENTS) {
                    throw ProblemException.of(
                            ProblemKind.TOO_LARGE, "the most that a batch takes is " + MOST_EVENTS + " events");
                }
                long from = offset(parser.currentTokenLocation());
                parser.skipChildren();
                parser.finishToken();
                tooLarge.set(i, offset(parser.currentLocation()) - from > Bodies.LARGEST_EVENT);
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something follows the array");
            }
        }
        return tooLarge;
    }

    /// In bytes where it is UTF-8, else in characters.
    private static long offset(JsonLocation location) {
        return Math.max(location.getByteOffset(), location.getCharOffset());
    }
}

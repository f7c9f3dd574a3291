package dev.roundwire.stream.feed;

import dev.roundwire.contract.value.Position;
import java.util.Optional;
import java.util.UUID;

/// How far a reader of a feed has come: `<generation>/<position>`. In another generation the rows come from
/// elsewhere, so that a position says nothing.
record FeedId(UUID generation, Position position) {
    static Optional<FeedId> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            UUID generation = UUID.fromString(text.substring(0, slash));
            return Position.parse(text.substring(slash + 1)).map(position -> new FeedId(generation, position));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return generation + "/" + position;
    }
}

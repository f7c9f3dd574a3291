package dev.roundwire.stream.sql;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Topic;

/// The numbers under which topics and confidences are stored. They never change, whatever the order of the constants.
public final class Codes {
    private Codes() {}

    public static int of(Topic topic) {
        return switch (topic) {
            case FOUNDERS -> 0;
            case COMPANIES -> 1;
        };
    }

    public static Topic topic(int code) {
        return switch (code) {
            case 0 -> Topic.FOUNDERS;
            case 1 -> Topic.COMPANIES;
            default -> throw new IllegalArgumentException("no topic has the number " + code);
        };
    }

    /// The surer, the lower: rows whose `level` to `level_to` contains the number answer a reader who asks for at least
    /// this confidence.
    public static int of(Confidence confidence) {
        return switch (confidence) {
            case CONFIRMED -> 0;
            case REPORTED -> 1;
            case RUMOURED -> 2;
        };
    }

    public static Confidence confidence(int code) {
        return switch (code) {
            case 0 -> Confidence.CONFIRMED;
            case 1 -> Confidence.REPORTED;
            case 2 -> Confidence.RUMOURED;
            default -> throw new IllegalArgumentException("no confidence has the number " + code);
        };
    }
}

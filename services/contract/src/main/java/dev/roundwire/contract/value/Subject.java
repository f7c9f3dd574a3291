package dev.roundwire.contract.value;

import java.util.Optional;

/// The stream that a fact belongs to: one founder, or one company. Written `founder/<id>` or `company/<id>`.
public record Subject(Topic topic, String id) implements Comparable<Subject> {
    public static Subject founder(String id) {
        return new Subject(Topic.FOUNDERS, id);
    }

    public static Subject company(String id) {
        return new Subject(Topic.COMPANIES, id);
    }

    /// The subject that `text` names, or empty where it isn't one.
    public static Optional<Subject> parse(String text) {
        if (text.startsWith("founder/")) {
            return Optional.of(founder(text.substring("founder/".length())));
        }
        if (text.startsWith("company/")) {
            return Optional.of(company(text.substring("company/".length())));
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(Subject other) {
        int byTopic = topic.compareTo(other.topic);
        return byTopic != 0 ? byTopic : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return (topic == Topic.FOUNDERS ? "founder/" : "company/") + id;
    }
}

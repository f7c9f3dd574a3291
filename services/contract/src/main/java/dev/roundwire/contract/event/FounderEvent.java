package dev.roundwire.contract.event;

import dev.roundwire.contract.value.Subject;

/// A fact about one person, on the founders' topic.
public sealed interface FounderEvent extends Event permits FounderLeft, FounderJoined, FoundingAnnounced {
    Founder founder();

    @Override
    default Subject subject() {
        return Subject.founder(founder().id());
    }
}

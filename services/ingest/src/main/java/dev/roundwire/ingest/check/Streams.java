package dev.roundwire.ingest.check;

import dev.roundwire.contract.event.Company;
import dev.roundwire.contract.event.CompanyEvent;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventRetracted;
import dev.roundwire.contract.event.Founder;
import dev.roundwire.contract.event.FounderEvent;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which stream an event belongs to, as far as its data says.
final class Streams {
    private Streams() {}

    /// The subject that the data names, or empty where it doesn't.
    static Optional<Subject> named(Event event) {
        return switch (event) {
            case CompanyEvent about -> company(about.company());
            case FounderEvent about -> founder(about.founder());
            case EventRetracted retraction ->
                retraction.company() != null ? company(retraction.company()) : founder(retraction.founder());
        };
    }

    /// `event`, which takes the stream that the envelope names where it is a retraction that names none itself.
    static Event filledIn(Event event, @Nullable Subject subject) {
        return event instanceof EventRetracted retraction
                        && subject != null
                        && retraction.company() == null
                        && retraction.founder() == null
                ? filledIn(retraction, subject)
                : event;
    }

    private static EventRetracted filledIn(EventRetracted event, Subject subject) {
        return new EventRetracted(
                subject.topic() == Topic.COMPANIES ? new Company(subject.id(), List.of(), null, List.of()) : null,
                subject.topic() == Topic.FOUNDERS ? new Founder(subject.id(), List.of(), null, List.of()) : null,
                event.target(),
                event.reason(),
                event.occurredOn(),
                event.confidence(),
                event.sources(),
                event.corrects());
    }

    private static Optional<Subject> company(@Nullable Company company) {
        return Optional.ofNullable(company).map(Company::id).map(Subject::company);
    }

    private static Optional<Subject> founder(@Nullable Founder founder) {
        return Optional.ofNullable(founder).map(Founder::id).map(Subject::founder);
    }
}

package dev.roundwire.contract.event;

import dev.roundwire.contract.rule.Happened;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Source;
import dev.roundwire.contract.value.Subject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a fact says: one past-tense record per kind. Every field that isn't required may be null; lists are never null.
@Happened
public sealed interface Event permits FounderEvent, CompanyEvent, EventRetracted {

    /// The stream, and the Kafka key, of this event; derived from its data.
    Subject subject();

    /// When it was true, where no date field of the event's own says so.
    @Nullable
    PartialDate occurredOn();

    /// How sure the fact is; null means the event's default ({@link #sureness()}).
    @Nullable
    Confidence confidence();

    /// Where it was read, empty where nobody says.
    List<Source> sources();

    /// The earlier version of the same fact that this one replaces whole.
    @Nullable
    FactRef corrects();

    /// The event's own date field (`closedOn`, `leftOn`, …), which goes before {@link #occurredOn()}.
    default @Nullable PartialDate ownDate() {
        return null;
    }

    /// When it was true: its own date, else {@link #occurredOn()}, else null.
    default @Nullable PartialDate when() {
        PartialDate own = ownDate();
        return own != null ? own : occurredOn();
    }

    /// How sure the fact is, by default {@link Confidence#REPORTED}.
    default Confidence sureness() {
        Confidence stated = confidence();
        return stated != null ? stated : Confidence.REPORTED;
    }

    /// The dates on which something is said to have happened, so that they can't lie ahead of the event's `time`.
    default List<Dated> happened() {
        return Dated.list(new Dated("occurredOn", occurredOn()));
    }

    /// A date with the name of the field it stands in.
    record Dated(String field, @Nullable PartialDate on) {
        static List<Dated> list(Dated... dates) {
            return Stream.of(dates).filter(dated -> dated.on() != null).toList();
        }
    }
}

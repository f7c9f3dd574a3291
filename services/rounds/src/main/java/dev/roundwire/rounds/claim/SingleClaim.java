package dev.roundwire.rounds.claim;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Company;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.Founder;
import dev.roundwire.contract.event.Investment;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.claim.Thing.Origin;
import dev.roundwire.rounds.fact.Publication;
import dev.roundwire.rounds.fact.Records;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Most things have one claim. Such a thing is its claim, nothing in it differs from anything, and where a field came
/// from can be told when somebody asks: that is what [Merge] makes of it too, field by field.
record SingleClaim(RecordedFact claim) implements Origins {

    /// Null where the claim says something twice, or lacks what it needs: then it has to be merged with itself.
    static <E extends Event> @Nullable Thing<E> thing(Class<E> type, RecordedFact claim) {
        Event event = claim.event();
        @Nullable Object[] values = Records.values((Record) event);
        List<String> names = Records.names(type);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null && !Merge.NO_FIELDS.contains(names.get(i)) && !isPlain(value, names.get(i))) {
                return null;
            }
        }
        if (!isDistinct(event.sources())) {
            return null;
        }
        PartialDate date = event.when();
        return new Thing<>(
                type.cast(stated(event, type, values, names)),
                List.of(claim),
                new SingleClaim(claim),
                event.sureness(),
                List.of(),
                date == null ? Span.undated(Publication.day(claim)) : Span.of(date));
    }

    /// The event with its confidence, and without what it corrects.
    private static Object stated(Event event, Class<?> type, @Nullable Object[] values, List<String> names) {
        if (event.confidence() != null && event.corrects() == null) {
            return event;
        }
        for (int i = 0; i < values.length; i++) {
            switch (names.get(i)) {
                case "confidence" -> values[i] = event.sureness();
                case "corrects" -> values[i] = null;
                default -> {
                    // as it is
                }
            }
        }
        return Records.make(type.asSubclass(Record.class), values);
    }

    private static boolean isPlain(Object value, String name) {
        return isScalar(value) || isPlainPart(value, name);
    }

    private static boolean isScalar(Object value) {
        return value instanceof String
                || value instanceof Enum
                || value instanceof PartialDate
                || value instanceof BigDecimal
                || value instanceof Boolean;
    }

    private static boolean isPlainPart(Object value, String name) {
        return switch (value) {
            case Ref ref -> isPlain(ref.id(), ref.names(), null);
            case Investor investor -> isPlain(investor.id(), investor.names(), null);
            case Company company -> isPlain(company.id(), company.names(), company.identifiers());
            case Founder founder -> isPlain(founder.id(), founder.names(), founder.relations());
            case List<?> list when name.equals("investments") -> isPlain(list);
            case Collection<?> none when none.isEmpty() -> true;
            default -> Meaning.isSame(value, value);
        };
    }

    private static boolean isPlain(@Nullable String id, List<?> names, @Nullable List<?> others) {
        return id != null
                && isDistinct(names)
                && (others == null || others.isEmpty() || Meaning.isSame(others, others));
    }

    /// Each investor once.
    private static boolean isPlain(List<?> investments) {
        Set<String> investors = new HashSet<>();
        for (Object each : investments) {
            if (!(each instanceof Investment part)
                    || part.investor() == null
                    || !isPlainPart(part.investor(), "investor")
                    || part.investor().id().indexOf('/') >= 0
                    || part.amount() != null && !Meaning.isSame(part.amount(), part.amount())
                    || part.stake() != null && !Meaning.isSame(part.stake(), part.stake())
                    || !investors.add(part.investor().id())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDistinct(List<?> list) {
        return switch (list.size()) {
            case 0 -> true;
            case 1 -> list.getFirst() != null;
            default ->
                list.stream().allMatch(Objects::nonNull) && Set.copyOf(list).size() == list.size();
        };
    }

    @Override
    public @Nullable Origin of(String path) {
        if (path.indexOf('/') < 0) {
            return isField(path, claim.event()) ? new Origin(claim, "/" + path) : null;
        }
        Origin part = claim.event() instanceof RoundClosed round ? part(path, round.investments()) : null;
        return part == null ? Merge.origins(claim).of(path) : part;
    }

    private static boolean isField(String name, Event event) {
        Object value = Merge.isOfAll(name) ? null : Records.get((Record) event, name);
        return value != null && !(value instanceof Collection<?> list && list.isEmpty());
    }

    /// `investments/tencent`, and the money in it; null for anything else.
    private @Nullable Origin part(String path, List<Investment> investments) {
        for (int i = 0; i < investments.size(); i++) {
            Investment part = investments.get(i);
            String own = "investments/" + part.investor().id();
            if (path.equals(own)) {
                return new Origin(claim, "/investments/" + i);
            }
            if (part.amount() != null && path.equals(own + "/amount")) {
                return new Origin(claim, "/investments/" + i + "/amount");
            }
            if (part.stake() != null && path.equals(own + "/stake")) {
                return new Origin(claim, "/investments/" + i + "/stake");
            }
        }
        return null;
    }
}

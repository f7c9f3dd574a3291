package dev.roundwire.rounds.talent;

import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.event.FounderJoined;
import dev.roundwire.contract.event.FounderRole;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.FounderThings;
import dev.roundwire.rounds.claim.Span;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.days.DayRange;
import dev.roundwire.rounds.valuation.Curve;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody founded a company (T1): the company's own facts say so, or the person's, or both.
///
/// @param told the company's founding, where its facts name this founder; else null
/// @param joined the person's coming as a founder, where the person's facts tell of it; else null
/// @param founded the company's founding, whomever its facts name; null where they tell of none
public record Founding(
        String company,
        String founder,
        @Nullable Thing<CompanyFounded> told,
        @Nullable Thing<FounderJoined> joined,
        @Nullable Thing<CompanyFounded> founded) {

    /// T1: what the company's facts say: everybody whom they name as a founder, whatever the role.
    public static List<Founding> toldBy(CompanyThings company) {
        return company.founding().stream()
                .flatMap(founding -> founding.event().founders().stream()
                        .map(CompanyFounded.Cofounder::id)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(founder -> new Founding(company.company().id(), founder, founding, null, founding)))
                .toList();
    }

    /// T1: what the person's own facts say: who joined as a founder or co-founder has founded.
    public static List<Founding> toldBy(FounderThings person) {
        return person.arrivals().stream()
                .filter(arrival -> isFounders(arrival.event().role()))
                .map(arrival -> new Founding(
                        arrival.event().company().id(), person.founder().id(), null, arrival, null))
                .toList();
    }

    /// T1: the foundings of every founder, one for each company.
    static Map<String, List<Founding>> all(Collection<FounderThings> people, Collection<Curve> companies) {
        Map<String, SortedMap<String, Founding>> byFounder = new HashMap<>();
        Stream.concat(
                        companies.stream().flatMap(company -> toldBy(company.things()).stream()),
                        people.stream().flatMap(person -> toldBy(person).stream()))
                .forEach(founding -> byFounder
                        .computeIfAbsent(founding.founder, founder -> new TreeMap<>())
                        .merge(founding.company, founding, Founding::and));
        Map<String, Thing<CompanyFounded>> dated = new HashMap<>();
        companies.forEach(company -> company.things()
                .founding()
                .ifPresent(founding -> dated.put(company.things().company().id(), founding)));
        Map<String, List<Founding>> all = new HashMap<>();
        byFounder.forEach((founder, byCompany) -> all.put(
                founder,
                byCompany.values().stream()
                        .map(founding -> founding.dated(dated.get(founding.company)))
                        .toList()));
        return all;
    }

    static boolean isFounders(@Nullable FounderRole role) {
        return role == FounderRole.FOUNDER || role == FounderRole.COFOUNDER;
    }

    private Founding and(Founding other) {
        return new Founding(
                company,
                founder,
                told == null ? other.told : told,
                joined == null ? other.joined : joined,
                founded == null ? other.founded : founded);
    }

    private Founding dated(@Nullable Thing<CompanyFounded> founding) {
        return new Founding(company, founder, told, joined, founding);
    }

    /// T1: when: as the company's facts date its founding, else as the person's date the coming.
    public Span span() {
        Span begun = founded == null ? null : founded.span();
        Span came = joined == null ? null : joined.span();
        if (begun == null || came == null) {
            return Objects.requireNonNull(begun == null ? came : begun, "one of the two");
        }
        return begun.date() == null && (told == null || came.date() != null) ? came : begun;
    }

    /// The date as its fact has it; null where none gives one.
    public @Nullable PartialDate on() {
        return span().date();
    }

    DayRange days() {
        DayRange begun = founded == null ? DayRange.UNKNOWN : DayRange.of(founded, "founded", "foundedOn");
        return begun.equals(DayRange.UNKNOWN) && joined != null ? DayRange.of(joined, "founded", "joinedOn") : begun;
    }

    /// As what; null where nobody says.
    public @Nullable FounderRole role() {
        return told == null
                ? Objects.requireNonNull(joined, "one of the two").event().role()
                : told.event().founders().stream()
                        .filter(one -> founder.equals(one.id()))
                        .map(CompanyFounded.Cofounder::role)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(() -> joined == null ? null : joined.event().role());
    }

    /// T1: the facts that say so, and that which it has its date from.
    public List<FactKey> events() {
        List<FactKey> events = new ArrayList<>();
        if (founded != null && (told != null || founded.span().date() != null)) {
            events.addAll(founded.events());
        }
        if (joined != null) {
            events.addAll(joined.events());
        }
        return events;
    }

    /// How sure it is that this person founded it: as sure as the surest claim that says so.
    public Confidence confidence() {
        Confidence named = told == null
                ? Confidence.RUMOURED
                : told.origin("founders").event().sureness();
        Confidence came = joined == null
                ? Confidence.RUMOURED
                : joined.origin("role").event().sureness();
        return named.admittedBy(came) ? named : came;
    }
}

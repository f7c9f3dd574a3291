package dev.roundwire.valuations;

import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.rounds.valuation.Funding;
import dev.roundwire.rounds.valuation.Status;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What lists show of a company, find it and sort it by.
///
/// @param things how many things are told of it; none where all was taken back, or lies after `asOf`
/// @param hidden how many facts the asked confidence left out
/// @param latest null where nothing says what it is worth
public record CompanySummary(
        String id,
        int things,
        int hidden,
        List<Name> names,
        @Nullable String legalName,
        @Nullable String country,
        List<String> fields,
        Status status,
        @Nullable PartialDate foundedOn,
        int rounds,
        int undisclosedRounds,
        @Nullable PartialDate firstRoundOn,
        @Nullable PartialDate lastRoundOn,
        ShownFigure raised,
        @Nullable LatestSummary latest) {

    public static CompanySummary of(Curve curve) {
        CompanyThings things = curve.things();
        Optional<CompanyFounded> founding = things.founding().map(Thing::event);
        Funding funding = curve.funding();
        return new CompanySummary(
                things.company().id(),
                things.size(),
                things.admission().hidden(),
                things.company().names(),
                things.legalName().orElse(null),
                founding.map(CompanyFounded::country).orElse(null),
                founding.map(CompanyFounded::fields).orElse(List.of()),
                curve.status(),
                founding.map(CompanyFounded::when).orElse(null),
                funding.rounds(),
                funding.undisclosed(),
                funding.first(),
                funding.last(),
                Objects.requireNonNull(ShownFigure.of(funding.raised(), curve.currency())),
                curve.latest()
                        .map(latest -> LatestSummary.of(latest, curve.currency()))
                        .orElse(null));
    }

    /// Where a name is searched: id and names in lower case, one a line.
    public String search() {
        return Stream.of(Stream.of(id), names.stream().map(Name::value), Stream.ofNullable(legalName))
                .flatMap(text -> text)
                .map(CompanySummary::key)
                .collect(Collectors.joining("\n"));
    }

    /// The fields in lower case.
    public List<String> fieldKeys() {
        return fields.stream().map(CompanySummary::key).toList();
    }

    /// Text as it is searched: upper and lower case are the same.
    public static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

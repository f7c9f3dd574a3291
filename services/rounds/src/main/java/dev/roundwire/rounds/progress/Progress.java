package dev.roundwire.rounds.progress;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.rounds.claim.Things;
import dev.roundwire.rounds.days.Days;
import dev.roundwire.rounds.fact.Admission;
import dev.roundwire.rounds.fact.Versions;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How something went from rumour to certainty: when it was first told at each confidence. Earlier versions that were
/// corrected since were told too; what was retracted was not.
///
/// @param daysToConfirmed from the first telling, by the days on which the world was told, to the first confirmed one;
///     null where it isn't confirmed, or was so from the first
public record Progress(
        @Nullable Telling rumoured,
        @Nullable Telling reported,
        @Nullable Telling confirmed,
        @Nullable Days daysToConfirmed) {

    /// T6: the first telling at each confidence, and the days from the first of all to the first confirmed one.
    ///
    /// @param told the facts that told it, of whatever subject
    public static Progress of(Collection<RecordedFact> told) {
        return new Progress(
                first(told, Confidence.RUMOURED).map(Telling::of).orElse(null),
                first(told, Confidence.REPORTED).map(Telling::of).orElse(null),
                first(told, Confidence.CONFIRMED).map(Telling::of).orElse(null),
                daysToConfirmed(told));
    }

    /// The progress of whatever each fact is a claim on, or was before it was corrected. Facts that are no claims, or
    /// were retracted, have none.
    public static Map<FactKey, Progress> byClaim(Things things) {
        Map<FactKey, Progress> progress = new HashMap<>();
        things.all().forEach(thing -> {
            List<RecordedFact> told = told(thing.claims(), things.admission(), claim -> true);
            Progress ofThing = of(told);
            told.forEach(claim -> progress.put(claim.key(), ofThing));
        });
        return progress;
    }

    /// T6: the claims that tell of something, and the earlier versions of them that did.
    public static List<RecordedFact> told(
            Collection<RecordedFact> claims, Admission admission, Predicate<Event> tellsOfIt) {
        Versions versions = admission.versions();
        Set<RecordedFact> told = new LinkedHashSet<>();
        for (RecordedFact claim : claims) {
            RecordedFact version = claim;
            while (version != null && told.add(version)) {
                version = corrected(version, versions);
            }
        }
        return told.stream()
                .filter(fact -> tellsOfIt.test(fact.event()))
                .filter(fact -> versions.retractionsOf(fact.key()).stream().noneMatch(versions::counts))
                .toList();
    }

    private static @Nullable RecordedFact corrected(RecordedFact version, Versions versions) {
        FactRef earlier = version.event().corrects();
        return earlier == null ? null : versions.fact(earlier.from(version.key().source()));
    }

    private static @Nullable Days daysToConfirmed(Collection<RecordedFact> told) {
        RecordedFact first = told.stream().min(Telling.EARLIEST).orElse(null);
        RecordedFact confirmed = first(told, Confidence.CONFIRMED).orElse(null);
        return first == null || confirmed == null || first.event().sureness() == Confidence.CONFIRMED
                ? null
                : Days.between(Telling.days("firstTold", first), Telling.days("confirmed", confirmed));
    }

    private static Optional<RecordedFact> first(Collection<RecordedFact> told, Confidence confidence) {
        return told.stream()
                .filter(fact -> fact.event().sureness() == confidence)
                .min(Telling.EARLIEST);
    }
}

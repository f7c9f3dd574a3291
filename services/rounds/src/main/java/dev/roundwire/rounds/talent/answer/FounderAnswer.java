package dev.roundwire.rounds.talent.answer;

import dev.roundwire.contract.event.Founder;
import dev.roundwire.contract.event.FounderLeft;
import dev.roundwire.contract.event.FounderRole;
import dev.roundwire.contract.event.FoundingAnnounced;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.answer.DaysAnswer;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.answer.ProgressAnswer;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.claim.FounderThings;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.talent.Career;
import dev.roundwire.rounds.talent.CareerEntry;
import dev.roundwire.rounds.talent.CareerKind;
import dev.roundwire.rounds.talent.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/founders/{id}`
///
/// @param announcements that the person founds, or joins a wave of founding: no founding yet
/// @param contradictions of the person's own facts
public record FounderAnswer(
        Founder founder,
        List<EntryAnswer> career,
        List<AnnouncementAnswer> announcements,
        List<Contradiction> contradictions) {

    /// @param level the employer's own grade
    /// @param from when the person came, or founded
    /// @param to when the person left
    /// @param progress from rumour to certainty
    public record EntryAnswer(
            CareerKind kind,
            Ref organisation,
            @Nullable String title,
            @Nullable String level,
            @Nullable FounderRole role,
            List<String> responsibilities,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            @Nullable String tenure,
            @Nullable String reason,
            FounderLeft.@Nullable Status status,
            @Nullable Boolean withTeam,
            Confidence confidence,
            ProgressAnswer progress,
            List<FactKey> events) {

        static EntryAnswer of(CareerEntry entry) {
            FounderLeft left = entry.details() == null ? null : entry.details().event();
            return new EntryAnswer(
                    entry.kind(),
                    entry.organisation(),
                    entry.title(),
                    entry.level(),
                    entry.role(),
                    entry.responsibilities(),
                    entry.from(),
                    entry.to(),
                    left == null ? null : left.tenure(),
                    left == null ? null : left.reason(),
                    left == null ? null : left.status(),
                    left == null ? null : left.withTeam(),
                    entry.confidence(),
                    ProgressAnswer.of(entry.progress()),
                    entry.events());
        }
    }

    /// Somebody said to found.
    public record AnnouncementAnswer(
            @Nullable Ref company,
            List<String> fields,
            @Nullable String statement,
            @Nullable PartialDate on,
            Confidence confidence,
            List<FactKey> events) {

        static AnnouncementAnswer of(Thing<FoundingAnnounced> thing, Network network) {
            FoundingAnnounced event = thing.event();
            return new AnnouncementAnswer(
                    event.company() == null ? null : network.ref(event.company().id()),
                    event.fields(),
                    event.statement(),
                    thing.span().date(),
                    thing.confidence(),
                    thing.events());
        }
    }

    /// @param person one of the network's
    public static FounderAnswer of(FounderThings person, Network network) {
        Career career = Career.of(person.founder().id(), network);
        return new FounderAnswer(
                career.founder(),
                career.entries().stream().map(EntryAnswer::of).toList(),
                person.announcements().stream()
                        .map(announced -> AnnouncementAnswer.of(announced, network))
                        .toList(),
                person.contradictions());
    }

    /// How the figures of this answer came to be.
    public static List<FigureExplanation> explain(FounderThings person, Network network) {
        Explanations explanations = new Explanations(network::fact);
        List<CareerEntry> entries = Career.of(person.founder().id(), network).entries();
        for (int index = 0; index < entries.size(); index++) {
            DaysAnswer.explain(
                    "/career/" + index + "/progress/daysToConfirmed",
                    entries.get(index).progress().daysToConfirmed(),
                    explanations);
        }
        return explanations.write();
    }
}

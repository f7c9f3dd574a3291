package dev.roundwire.rounds.valuation.answer;

import dev.roundwire.contract.event.Company.Identifier;
import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.event.CompanyFounded.Cofounder;
import dev.roundwire.contract.event.RoleSought;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.rounds.valuation.PossibleDuplicate;
import dev.roundwire.rounds.valuation.Status;
import dev.roundwire.rounds.valuation.Unconverted;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/companies/{id}`
///
/// @param seeking the roles that the company looks for somebody in
/// @param rolesSought the same with their facts
/// @param possibleDuplicates rounds that may be one (V9)
/// @param contradictions facts that can't all be right
/// @param unconverted money that is null for want of an exchange rate (M2)
public record CompanyAnswer(
        String id,
        List<Name> names,
        @Nullable String legalName,
        List<Identifier> identifiers,
        @Nullable PartialDate foundedOn,
        List<Cofounder> founders,
        @Nullable String country,
        List<String> fields,
        @Nullable Boolean stealth,
        List<String> seeking,
        List<RoleAnswer> rolesSought,
        Status status,
        FundingAnswer funding,
        List<PossibleDuplicate> possibleDuplicates,
        List<Contradiction> contradictions,
        List<Unconverted> unconverted) {

    /// A role that the company looks for somebody in.
    public record RoleAnswer(String role, @Nullable PartialDate on, Confidence confidence, List<FactKey> events) {
        static RoleAnswer of(Thing<RoleSought> sought) {
            return new RoleAnswer(sought.event().role(), sought.span().date(), sought.confidence(), sought.events());
        }
    }

    public static CompanyAnswer of(Curve curve) {
        CompanyThings things = curve.things();
        Optional<CompanyFounded> founding = things.founding().map(Thing::event);
        return new CompanyAnswer(
                things.company().id(),
                things.company().names(),
                things.legalName().orElse(null),
                things.identifiers(),
                founding.map(CompanyFounded::when).orElse(null),
                founding.map(CompanyFounded::founders).orElse(List.of()),
                founding.map(CompanyFounded::country).orElse(null),
                founding.map(CompanyFounded::fields).orElse(List.of()),
                founding.map(CompanyFounded::stealth).orElse(null),
                things.rolesSought().stream()
                        .map(sought -> sought.event().role())
                        .distinct()
                        .toList(),
                things.rolesSought().stream().map(RoleAnswer::of).toList(),
                curve.status(),
                FundingAnswer.of(curve),
                curve.possibleDuplicates(),
                curve.contradictions(),
                curve.unconverted());
    }

    /// How the figures of this answer came to be.
    public static List<FigureExplanation> explain(Curve curve) {
        Explanations explanations = Figures.explanations(curve);
        FundingAnswer.explain(curve, "/funding", explanations);
        return explanations.write();
    }
}

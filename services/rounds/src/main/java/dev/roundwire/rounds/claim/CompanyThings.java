package dev.roundwire.rounds.claim;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.BoardSeatLeft;
import dev.roundwire.contract.event.BoardSeatTaken;
import dev.roundwire.contract.event.CommitmentMade;
import dev.roundwire.contract.event.CommitmentWithdrawn;
import dev.roundwire.contract.event.Company;
import dev.roundwire.contract.event.CompanyAcquired;
import dev.roundwire.contract.event.CompanyClosed;
import dev.roundwire.contract.event.CompanyEvent;
import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.event.OwnershipReported;
import dev.roundwire.contract.event.RoleSought;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.event.SecondarySold;
import dev.roundwire.contract.event.ValuationReported;
import dev.roundwire.contract.event.WentPublic;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.fact.Admission;
import dev.roundwire.rounds.fact.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that the facts of one company tell of, for one question, before anything is computed; what makes two of
/// them speak of one thing (F3).
///
/// @param admission which facts count
/// @param company its id, and its names in every language told
/// @param matched which round ids are one
/// @param rounds every closed round, under the id it goes by; unordered
/// @param contradictions where claims on one thing differ
/// @param possibly the facts whose period `asOf` falls into
public record CompanyThings(
        Question question,
        Admission admission,
        Ref company,
        MatchedRounds matched,
        List<Thing<CompanyFounded>> foundings,
        List<Thing<RoundClosed>> rounds,
        List<Thing<CommitmentMade>> commitments,
        List<Thing<CommitmentWithdrawn>> withdrawals,
        List<Thing<ValuationReported>> valuations,
        List<Thing<OwnershipReported>> ownerships,
        List<Thing<BoardSeatTaken>> seatsTaken,
        List<Thing<BoardSeatLeft>> seatsLeft,
        List<Thing<SecondarySold>> secondaries,
        List<Thing<CompanyAcquired>> acquisitions,
        List<Thing<WentPublic>> listings,
        List<Thing<CompanyClosed>> closings,
        List<Thing<RoleSought>> rolesSought,
        List<Contradiction> contradictions,
        List<FactKey> possibly)
        implements Things {

    /// F3: what makes facts of a company speak of one thing.
    ///
    /// @param id the company's id
    /// @param facts the facts of the company, in any order
    public static CompanyThings of(String id, Collection<RecordedFact> facts, Question question) {
        Admission admission = Admission.of(facts, question);
        List<RecordedFact> standing = admission.standing();
        MatchedRounds matched = MatchedRounds.of(standing);
        Grouping grouping = new Grouping(standing, question.asOf());
        return new CompanyThings(
                question,
                admission,
                new Ref(id, names(standing)),
                matched,
                grouping.things(CompanyFounded.class, (event, fact) -> id, event -> "founding"),
                grouping.things(
                        RoundClosed.class,
                        (round, fact) -> matched.of(round.roundId()),
                        round -> "rounds/" + matched.of(round.roundId()),
                        "roundId"),
                grouping.alone(CommitmentMade.class, "commitments"),
                grouping.alone(CommitmentWithdrawn.class, "withdrawals"),
                grouping.things(
                        ValuationReported.class,
                        (report, fact) -> Arrays.asList(days(report.when()), report.method()),
                        report -> "valuations/" + report.when(),
                        "asOf",
                        "occurredOn",
                        "method"),
                grouping.things(
                        OwnershipReported.class,
                        (report, fact) -> Arrays.asList(report.holder().id(), days(report.when())),
                        report -> "ownerships/" + report.holder().id(),
                        "occurredOn"),
                grouping.things(
                        BoardSeatTaken.class,
                        (seat, fact) -> seat.person().id(),
                        seat -> "board/" + seat.person().id()),
                grouping.things(
                        BoardSeatLeft.class,
                        (seat, fact) -> seat.person().id(),
                        seat -> "board/" + seat.person().id()),
                grouping.alone(SecondarySold.class, "secondaries"),
                grouping.things(
                        CompanyAcquired.class,
                        (deal, fact) -> deal.acquirer().id(),
                        deal -> "acquisitions/" + deal.acquirer().id()),
                grouping.things(WentPublic.class, (listing, fact) -> id, listing -> "listing"),
                grouping.alone(CompanyClosed.class, "closings"),
                grouping.things(
                        RoleSought.class,
                        (sought, fact) -> Arrays.asList(sought.role(), days(sought.when())),
                        sought -> "seeking",
                        "role",
                        "occurredOn"),
                grouping.contradictions(),
                grouping.possibly());
    }

    /// The founding, or empty where nothing tells of it.
    public Optional<Thing<CompanyFounded>> founding() {
        return foundings.stream().findFirst();
    }

    /// How many things are told of the company.
    public int size() {
        return lists().stream().mapToInt(List::size).sum();
    }

    @Override
    public Stream<Thing<?>> all() {
        return lists().stream().<Thing<?>>flatMap(List::stream);
    }

    private List<List<? extends Thing<?>>> lists() {
        return List.of(
                foundings,
                rounds,
                commitments,
                withdrawals,
                valuations,
                ownerships,
                seatsTaken,
                seatsLeft,
                secondaries,
                acquisitions,
                listings,
                closings,
                rolesSought);
    }

    /// The company's registered name, from the weightiest fact that gives one; empty where none does.
    public Optional<String> legalName() {
        return companies(admission.standing(), company -> company.legalName() != null)
                .map(Company::legalName)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /// The company's numbers in the registers of others, all that are told.
    public List<Company.Identifier> identifiers() {
        return companies(admission.standing(), company -> !company.identifiers().isEmpty())
                .flatMap(company -> company.identifiers().stream())
                .distinct()
                .toList();
    }

    private static List<Name> names(List<RecordedFact> standing) {
        return companies(standing, company -> !company.names().isEmpty())
                .flatMap(company -> company.names().stream())
                .distinct()
                .toList();
    }

    /// As those facts name it that say something of it, the weightiest first.
    private static Stream<Company> companies(List<RecordedFact> standing, Predicate<Company> says) {
        List<RecordedFact> saying = new ArrayList<>();
        for (RecordedFact fact : standing) {
            if (fact.event() instanceof CompanyEvent event && says.test(event.company())) {
                saying.add(fact);
            }
        }
        saying.sort(Admission.WEIGHT);
        return saying.stream().map(fact -> ((CompanyEvent) fact.event()).company());
    }

    private static @Nullable Object days(@Nullable PartialDate date) {
        return date == null ? null : Arrays.asList(date.first(), date.last());
    }
}

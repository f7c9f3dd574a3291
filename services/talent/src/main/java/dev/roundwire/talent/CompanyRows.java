package dev.roundwire.talent;

import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.talent.Deal;
import dev.roundwire.rounds.talent.DealKind;
import dev.roundwire.rounds.talent.Deals;
import dev.roundwire.rounds.talent.Founding;
import dev.roundwire.rounds.talent.Network;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.stream.projection.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rows of one company.
final class CompanyRows {
    private CompanyRows() {}

    static List<Row> of(Curve company, Network network) {
        String id = company.things().company().id();
        Deals deals = network.deals(id);
        List<Row> rows = new ArrayList<>();
        company.things().founding().stream()
                .filter(founding -> founding.span().date() != null)
                .forEach(founding -> rows.add(dated(founding, network.ref(id))));
        Founding.toldBy(company.things()).forEach(founding -> rows.add(PersonRows.founding(founding, network)));
        if (!company.rounds().isEmpty()) {
            rows.add(money(id, company.rounds().size(), deals));
        }
        deals.all().forEach(deal -> rows.add(investment(deal, network)));
        return rows;
    }

    /// T1: the company's own date of its founding counts for every founder, also for one whom only the person's facts
    /// name: it stands in a row of nobody.
    private static Row dated(Thing<CompanyFounded> founding, Ref company) {
        return TalentTables.FOUNDING.row(
                company.id(),
                TalentTables.WHOEVER,
                0,
                StoredNames.values(company.names()),
                StoredNames.languages(company.names()),
                List.of(),
                List.of(),
                PersonRows.text(founding.span().date()),
                founding.span().last(),
                founding.confidence().wire());
    }

    private static Row money(String company, int rounds, Deals deals) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(company);
        values.add(rounds);
        values.addAll(StoredFigure.columns(StoredFigure.of(deals.raised())));
        return TalentTables.MONEY.row(values.toArray());
    }

    private static Row investment(Deal deal, Network network) {
        String investor = Objects.requireNonNullElse(deal.investor(), "");
        Investor told = network.investor(investor);
        List<@Nullable Object> values = new ArrayList<>();
        values.addAll(Arrays.asList(
                deal.kind() == DealKind.ROUND ? "round" : "acquisition",
                Objects.requireNonNullElse(deal.roundId(), ""),
                investor,
                deal.company(),
                StoredNames.values(told.names()),
                StoredNames.languages(told.names()),
                told.kind() == null ? null : told.kind().wire(),
                deal.roundType() == null ? null : deal.roundType().wire(),
                PersonRows.text(deal.on()),
                deal.thing().span().last()));
        values.addAll(StoredFigure.columns(StoredFigure.of(deal.amount())));
        return TalentTables.INVESTMENT.row(values.toArray());
    }
}

package dev.roundwire.valuations.http;

import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.valuation.Status;
import dev.roundwire.valuations.CompanySummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A company in the list of `/companies`.
///
/// @param incomplete true where not all its facts could be folded
record CompanyItem(
        String id,
        List<Name> names,
        @Nullable String legalName,
        @Nullable PartialDate foundedOn,
        @Nullable String country,
        List<String> fields,
        Status status,
        FundingItem funding,
        boolean incomplete) {

    /// What it raised in all.
    record FundingItem(
            int rounds,
            @Nullable PartialDate firstRoundOn,
            @Nullable PartialDate lastRoundOn,
            FigureAnswer raised,
            int undisclosedRounds) {}

    static CompanyItem of(CompanySummary company, boolean incomplete, String currency) {
        return new CompanyItem(
                company.id(),
                company.names(),
                company.legalName(),
                company.foundedOn(),
                company.country(),
                company.fields(),
                company.status(),
                new FundingItem(
                        company.rounds(),
                        company.firstRoundOn(),
                        company.lastRoundOn(),
                        company.raised().answer(currency),
                        company.undisclosedRounds()),
                incomplete);
    }
}

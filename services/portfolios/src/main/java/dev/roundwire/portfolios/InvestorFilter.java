package dev.roundwire.portfolios;

import dev.roundwire.contract.value.Investor;
import dev.roundwire.rounds.portfolio.Portfolio;
import org.jspecify.annotations.Nullable;

/// Which investors a list shows: such as have a position. What is null filters nothing.
///
/// @param name part of the id or of a name in any language, upper and lower case alike
public record InvestorFilter(@Nullable String name, Investor.@Nullable Kind kind) {

    public InvestorFilter {
        name = name == null ? null : InvestorSummary.key(name);
    }

    public boolean admits(Portfolio portfolio) {
        return portfolio.positions().stream()
                .anyMatch(position -> (name == null
                                || InvestorSummary.search(position.investor()).contains(name))
                        && (kind == null || kind == position.investor().kind()));
    }
}

package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.event.CompanyAcquired;
import dev.roundwire.contract.value.Money;
import java.math.BigDecimal;

/// P7: what a company was bought with.
final class Consideration {
    private Consideration() {}

    /// False where shares, or who knows what, were given beside the cash or in its place: no fact gives a value of
    /// that.
    static boolean isAllCash(CompanyAcquired deal) {
        return deal.cash() != null
                && (deal.price() == null || deal.assumedDebt() != null || isWithin(deal.price(), deal.cash()));
    }

    private static boolean isWithin(Money price, Money cash) {
        BigDecimal least = price.least();
        BigDecimal most = cash.most();
        return !price.currency().equals(cash.currency()) || least == null || most == null || least.compareTo(most) <= 0;
    }
}

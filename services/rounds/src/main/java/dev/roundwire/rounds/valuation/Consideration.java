package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.CompanyAcquired;
import dev.roundwire.contract.value.Money;
import dev.roundwire.rounds.number.Figure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// P7: what a company was bought with. The words of its `terms` tell nothing here.
final class Consideration {
    private Consideration() {}

    /// What the sellers got for the part bought: the cash; at least the cash where more than that was given, of
    /// which no fact gives a value; null where no cash is told of.
    static @Nullable Figure proceeds(CompanyAcquired deal, @Nullable Figure cash) {
        return cash == null || isAllCash(deal) ? cash : Figure.atLeast(cash);
    }

    /// False where shares, or who knows what, were given beside the cash or in its place, or may have been:
    /// where the price may be above the cash and the debt taken over, or no cash is told of. Sums in different
    /// currencies tell nothing.
    static boolean isAllCash(CompanyAcquired deal) {
        Money cash = deal.cash();
        return cash != null && (deal.price() == null || !mayBeAbove(deal.price(), cash, deal.assumedDebt()));
    }

    private static boolean mayBeAbove(Money price, Money cash, @Nullable Money debt) {
        if (!price.currency().equals(cash.currency())
                || debt != null && !price.currency().equals(debt.currency())) {
            return false;
        }
        BigDecimal most = price.most();
        return most == null || most.compareTo(least(cash).add(least(debt))) > 0;
    }

    private static BigDecimal least(@Nullable Money money) {
        BigDecimal least = money == null ? null : money.least();
        return least == null ? BigDecimal.ZERO : least;
    }
}

package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.CompanyAcquired;
import dev.roundwire.contract.value.Money;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// P7: what a company, or a part of it, was bought with. The words of its `terms` tell nothing here.
///
/// @param cash in the question's currency; null where no cash is told of, and without a rate
/// @param isAllCash false where shares, or who knows what, were given beside the cash or in its place, or may have
///     been: where the price may be above the cash and the debt taken over, or no cash is told of
public record Consideration(@Nullable Figure cash, boolean isAllCash) {

    /// P7: cash that explains the price, with the debt taken over, is all that was given.
    static Consideration of(Thing<CompanyAcquired> deal, Exchange exchange) {
        CompanyAcquired event = deal.event();
        String about = "acquisitions/" + event.acquirer().id();
        return new Consideration(
                exchange.converted(deal, about, "cash", event.cash()),
                event.cash() != null && (event.price() == null || !mayBeAbove(event.price(), deal, about, exchange)));
    }

    /// What the sellers got: the cash; at least the cash where more than that was given, of which no fact
    /// gives a value; null where the cash is.
    public @Nullable Figure proceeds() {
        return cash == null || isAllCash ? cash : Figure.atLeast(cash);
    }

    /// M2: in the price's currency, by the rates of the day. What has no rate explains nothing of the price.
    private static boolean mayBeAbove(Money price, Thing<CompanyAcquired> deal, String about, Exchange exchange) {
        Exchange inPrices = exchange.to(price.currency());
        List<Figure> explained = new ArrayList<>();
        add(inPrices.converted(deal, about, "cash", deal.event().cash()), explained);
        add(inPrices.converted(deal, about, "assumedDebt", deal.event().assumedDebt()), explained);
        Bounds all = Figure.sum(explained).value();
        return price.most() == null || Bounds.compare(Bounds.fraction(price.most()), all.min()) > 0;
    }

    private static void add(@Nullable Figure figure, List<Figure> figures) {
        if (figure != null) {
            figures.add(figure);
        }
    }
}

package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.Stake;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.Origin.FactOrigin;
import dev.roundwire.rounds.number.Stated;
import dev.roundwire.rounds.rate.Conversion;
import dev.roundwire.rounds.rate.Rates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes figures of what facts state, and gives money in one currency (M2). Remembers what it couldn't convert.
public final class Exchange {
    private final String currency;
    private final Rates rates;
    private final Set<Unconverted> unconverted;

    /// @param currency ISO 4217 code to give money in
    public Exchange(String currency, Rates rates) {
        this(currency, rates, new LinkedHashSet<>());
    }

    private Exchange(String currency, Rates rates, Set<Unconverted> unconverted) {
        this.currency = currency;
        this.rates = rates;
        this.unconverted = unconverted;
    }

    /// One that gives money in another currency; what it can't convert is remembered here.
    Exchange to(String other) {
        return other.equals(currency) ? this : new Exchange(other, rates, unconverted);
    }

    public String currency() {
        return currency;
    }

    /// What couldn't be converted so far.
    public List<Unconverted> unconverted() {
        return List.copyOf(unconverted);
    }

    /// Money as a fact states it, in its own currency; null for absent money.
    ///
    /// @param path of the field in the thing, as in [Thing#origins]: `raised`, `investments/tencent/amount`
    public static @Nullable Figure stated(Thing<?> thing, String path, @Nullable Money money) {
        return money == null ? null : stated(thing, path, Stated.of(money));
    }

    /// A stake as a fact states it; null for an absent one.
    public static @Nullable Figure stated(Thing<?> thing, String path, @Nullable Stake stake) {
        return stake == null ? null : stated(thing, path, Stated.of(stake));
    }

    /// A plain number as a fact states it; null for an absent one.
    public static @Nullable Figure stated(Thing<?> thing, String path, @Nullable BigDecimal number) {
        return number == null ? null : stated(thing, path, Stated.number(number));
    }

    private static Figure stated(Thing<?> thing, String path, Stated stated) {
        Thing.Origin origin = thing.originOf(path);
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Figure.stated(
                name,
                stated,
                new FactOrigin(origin.claim().key(), origin.pointer()),
                origin.claim().event().sureness());
    }

    /// Money as a fact states it, in the currency of this exchange, by the rate of the thing's last possible day;
    /// null for absent money, and where there is no rate.
    ///
    /// @param about the thing, for [#unconverted()], e.g. `rounds/xverse-angel`
    public @Nullable Figure converted(Thing<?> thing, String about, String path, @Nullable Money money) {
        Figure figure = stated(thing, path, money);
        return figure == null || money == null
                ? null
                : converted(figure, money.currency(), thing.span().last(), about + "/" + path);
    }

    /// M2: a figure in the currency of this exchange; null where there is no rate.
    ///
    /// @param from the figure's currency
    /// @param day the last possible day of the fact, null for none
    /// @param about the thing and its field, for [#unconverted()]
    public @Nullable Figure converted(@Nullable Figure figure, String from, @Nullable LocalDate day, String about) {
        if (figure == null || from.equals(currency)) {
            return figure;
        }
        if (day == null) {
            unconverted.add(new Unconverted(about, "no last possible day, so no exchange rate from " + from));
            return null;
        }
        return switch (Conversion.of(figure, from, currency, day, rates)) {
            case Conversion.Converted(Figure exchanged) -> exchanged;
            case Conversion.NoRate missing -> {
                unconverted.add(new Unconverted(about, missing.reason()));
                yield null;
            }
        };
    }
}

package dev.roundwire.rounds.portfolio;

import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What became of the money, for each unit that was paid; gross of fees (P4).
final class Multiples {
    private Multiples() {}

    /// P4: MOIC is (realised + unrealised) / cost. Where the cost isn't exact, the least to the greatest
    /// multiple of the participations, which their prices alone tell; null with a sale.
    static @Nullable Figure moic(Holder holder, @Nullable Figure post) {
        Figure cost = holder.lots().cost();
        if (cost != null && cost.isExact()) {
            return quotient(Unknowns.plus(holder.realised(), holder.lots().mark(post)), cost);
        }
        return holder.hasSold() ? null : range(holder.lots().all(), lot -> lot.multiple(post));
    }

    /// P4: DPI is realised / cost; zero where nothing is realised, else as for the MOIC.
    static @Nullable Figure dpi(Holder holder) {
        Figure cost = holder.lots().cost();
        Figure realised = holder.realised();
        if (realised != null && isNothing(realised)) {
            return Figure.ZERO;
        }
        if (cost != null && cost.isExact()) {
            return quotient(realised, cost);
        }
        return holder.hasSold() ? null : range(holder.lots().all(), Lot::distributed);
    }

    /// Null where the division says nothing.
    static @Nullable Figure quotient(@Nullable Figure dividend, Figure cost) {
        return Unknowns.over(dividend, cost);
    }

    static boolean isNothing(Figure realised) {
        return realised.value().equals(Bounds.ZERO);
    }

    private static @Nullable Figure range(List<Lot> lots, Function<Lot, @Nullable Figure> multiple) {
        List<Figure> multiples = new ArrayList<>();
        for (Lot lot : lots) {
            Figure one = multiple.apply(lot);
            if (one == null) {
                return null;
            }
            multiples.add(one);
        }
        return Figure.hull(multiples).orElse(null);
    }
}

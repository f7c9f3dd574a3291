package dev.roundwire.portfolios;

import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Name;
import dev.roundwire.rounds.portfolio.Portfolio;
import dev.roundwire.rounds.portfolio.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What investors are sorted by: sums over the lower bounds of their positions as rows hold them, what is unknown as
/// 0.
///
/// @param cost what was paid, at least
/// @param moic (realised + unrealised) / cost; null where nothing was paid, at least
/// @param firstRoundOn the first possible day of the first round; null where none is dated
public record InvestorSummary(
        String id,
        long positions,
        long rounds,
        long leads,
        BigDecimal cost,
        BigDecimal unrealised,
        BigDecimal realised,
        @Nullable BigDecimal moic,
        @Nullable BigDecimal dpi,
        @Nullable LocalDate firstRoundOn,
        @Nullable LocalDate lastRoundOn) {
    private static final int DECIMALS = 10;
    private static final int SPARE = 10;

    /// Null where the investor has no position.
    public static @Nullable InvestorSummary of(Portfolio portfolio) {
        List<Position> positions = portfolio.positions();
        if (positions.isEmpty()) {
            return null;
        }
        BigDecimal cost = sum(positions, position -> Ends.money(position.cost()));
        BigDecimal unrealised = sum(positions, position -> Ends.money(position.mark()));
        BigDecimal realised = sum(positions, position -> Ends.money(position.realised()));
        return new InvestorSummary(
                portfolio.investor().id(),
                positions.size(),
                positions.stream()
                        .mapToLong(position -> position.rounds().size())
                        .sum(),
                positions.stream()
                        .mapToLong(position -> position.leads().size())
                        .sum(),
                cost,
                unrealised,
                realised,
                quotient(realised.add(unrealised), cost),
                quotient(realised, cost),
                day(positions, position -> PositionTable.first(position.firstRoundOn()), Comparator.reverseOrder()),
                day(positions, position -> PositionTable.last(position.lastRoundOn()), Comparator.naturalOrder()));
    }

    private static BigDecimal sum(List<Position> positions, Function<Position, Ends> figure) {
        return positions.stream().map(figure).map(Ends::least).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0
                ? null
                : dividend.divide(divisor, DECIMALS + SPARE, RoundingMode.HALF_UP)
                        .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable LocalDate day(
            List<Position> positions, Function<Position, @Nullable LocalDate> day, Comparator<LocalDate> order) {
        return positions.stream().map(day).filter(Objects::nonNull).max(order).orElse(null);
    }

    /// Where a name is searched: id and names in lower case, one a line.
    public static String search(Investor investor) {
        return Stream.concat(Stream.of(investor.id()), investor.names().stream().map(Name::value))
                .map(InvestorSummary::key)
                .collect(Collectors.joining("\n"));
    }

    /// Text as it is searched: upper and lower case are the same.
    public static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

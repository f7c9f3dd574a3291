package dev.roundwire.portfolios;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What lists of investors can be sorted by. What is unknown comes last.
public enum SortKey {
    ID("id", InvestorSummary::id, text -> text),
    POSITIONS("positions", InvestorSummary::positions, Long::valueOf),
    ROUNDS("rounds", InvestorSummary::rounds, Long::valueOf),
    LEADS("leads", InvestorSummary::leads, Long::valueOf),
    COST("cost", InvestorSummary::cost, BigDecimal::new),
    UNREALISED("unrealised", InvestorSummary::unrealised, BigDecimal::new),
    REALISED("realised", InvestorSummary::realised, BigDecimal::new),
    MOIC("moic", InvestorSummary::moic, BigDecimal::new),
    DPI("dpi", InvestorSummary::dpi, BigDecimal::new),
    FIRST_ROUND_ON("firstRoundOn", InvestorSummary::firstRoundOn, LocalDate::parse),
    LAST_ROUND_ON("lastRoundOn", InvestorSummary::lastRoundOn, LocalDate::parse);

    private final String parameter;
    private final Function<InvestorSummary, @Nullable Comparable<?>> value;
    private final Function<String, Comparable<?>> parse;

    SortKey(
            String parameter,
            Function<InvestorSummary, @Nullable Comparable<?>> value,
            Function<String, Comparable<?>> parse) {
        this.parameter = parameter;
        this.value = value;
        this.parse = parse;
    }

    /// The key that the parameter `sort` names.
    public static Optional<SortKey> of(String parameter) {
        return Arrays.stream(values())
                .filter(key -> key.parameter.equals(parameter))
                .findFirst();
    }

    /// The value of an investor; null where unknown.
    public @Nullable Comparable<?> value(InvestorSummary investor) {
        return value.apply(investor);
    }

    /// The value that a cursor holds.
    ///
    /// @throws IllegalArgumentException where it isn't one
    public Comparable<?> parse(String text) {
        try {
            return parse.apply(text);
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException(notADate);
        }
    }
}

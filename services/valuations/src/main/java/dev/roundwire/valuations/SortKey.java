package dev.roundwire.valuations;

import dev.roundwire.contract.value.PartialDate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What lists of companies can be sorted by. A figure that is known within bounds sorts by its lower one, a date by its
/// last possible day; what is unknown comes last.
public enum SortKey {
    ID("id", "id", CompanySummary::id, text -> text),
    RAISED("raised", "raised.min", company -> company.raised().min(), BigDecimal::new),
    ROUNDS("rounds", "rounds", CompanySummary::rounds, Integer::valueOf),
    UNDISCLOSED_ROUNDS("undisclosedRounds", "undisclosedRounds", CompanySummary::undisclosedRounds, Integer::valueOf),
    FOUNDED_ON("foundedOn", "foundedDay", company -> day(company.foundedOn()), LocalDate::parse),
    FIRST_ROUND_ON("firstRoundOn", "firstRoundDay", company -> day(company.firstRoundOn()), LocalDate::parse),
    LAST_ROUND_ON("lastRoundOn", "lastRoundDay", company -> day(company.lastRoundOn()), LocalDate::parse),
    POST_MONEY("postMoney", "post.min", company -> least(company, LatestSummary::post), BigDecimal::new),
    PRE_MONEY("preMoney", "pre.min", company -> least(company, LatestSummary::pre), BigDecimal::new),
    ON(
            "on",
            "latestLastDay",
            company -> company.latest() == null ? null : company.latest().lastDay(),
            LocalDate::parse);

    private final String parameter;
    private final String attribute;
    private final Function<CompanySummary, @Nullable Comparable<?>> value;
    private final Function<String, Comparable<?>> parse;

    SortKey(
            String parameter,
            String attribute,
            Function<CompanySummary, @Nullable Comparable<?>> value,
            Function<String, Comparable<?>> parse) {
        this.parameter = parameter;
        this.attribute = attribute;
        this.value = value;
        this.parse = parse;
    }

    /// The key that the parameter `sort` names.
    public static Optional<SortKey> of(String parameter) {
        return Arrays.stream(values())
                .filter(key -> key.parameter.equals(parameter))
                .findFirst();
    }

    /// The attribute of a stored row.
    public String attribute() {
        return attribute;
    }

    /// The value of a company; null where unknown.
    public @Nullable Comparable<?> value(CompanySummary company) {
        return value.apply(company);
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

    static @Nullable LocalDate day(@Nullable PartialDate date) {
        return date == null ? null : date.last();
    }

    private static @Nullable BigDecimal least(
            CompanySummary company, Function<LatestSummary, @Nullable ShownFigure> figure) {
        ShownFigure shown = company.latest() == null ? null : figure.apply(company.latest());
        return shown == null ? null : shown.min();
    }
}

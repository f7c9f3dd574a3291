package dev.roundwire.talent;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.answer.MoneyAnswer;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.How;
import dev.roundwire.rounds.number.Rounding;
import dev.roundwire.rounds.number.Stated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// A figure in decimals that can be stored, sorted and added up: as a fact states it, else to 30 decimals.
///
/// @param max equal to min where the figure is exact; null where no upper bound is known
public record StoredFigure(
        BigDecimal min, @Nullable BigDecimal max, How how, Confidence confidence, boolean approximate) {
    private static final int DECIMALS = 30;
    private static final int TRUSTED = 20;

    public static @Nullable StoredFigure of(@Nullable Figure figure) {
        if (figure == null) {
            return null;
        }
        Stated stated = figure.stated();
        if (stated != null && figure.how() == How.REPORTED) {
            return new StoredFigure(
                    stated.min(), stated.max(), figure.how(), figure.confidence(), figure.approximate());
        }
        BigFraction max = figure.value().max();
        return new StoredFigure(
                decimal(figure.value().min()),
                max == null ? null : decimal(max),
                figure.how(),
                figure.confidence(),
                figure.approximate());
    }

    private static BigDecimal decimal(BigFraction value) {
        return value.bigDecimalValue(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    public boolean isExact() {
        return max != null && min.compareTo(max) == 0;
    }

    /// The same answer that the figure itself gives.
    public FigureAnswer answer(String currency) {
        return new FigureAnswer(how == How.REPORTED ? asItCame(currency) : rounded(currency), how, confidence);
    }

    private MoneyAnswer asItCame(String currency) {
        return MoneyAnswer.of(new Stated(min, max, currency, approximate), currency);
    }

    private MoneyAnswer rounded(String currency) {
        if (isExact()) {
            return new MoneyAnswer.Exact(Rounding.MONEY.nearest(trusted(min)), currency, approximate);
        }
        return new MoneyAnswer.Range(
                Rounding.MONEY.down(trusted(min)),
                max == null ? null : Rounding.MONEY.up(trusted(max)),
                currency,
                approximate);
    }

    /// What was lost at the 30th decimal, in however long a sum, doesn't reach the 20th.
    private static BigFraction trusted(BigDecimal value) {
        return Bounds.fraction(value.setScale(Math.min(value.scale(), TRUSTED), RoundingMode.HALF_EVEN));
    }

    /// Its five columns; all null where it is unknown.
    static List<@Nullable Object> columns(@Nullable StoredFigure figure) {
        return figure == null
                ? Arrays.asList(null, null, null, null, null)
                : Arrays.asList(
                        figure.min, figure.max, figure.how.name(), figure.confidence.wire(), figure.approximate);
    }

    /// From its five columns; null where it is unknown.
    public static @Nullable StoredFigure of(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String how,
            @Nullable Confidence confidence,
            @Nullable Boolean approximate) {
        return min == null
                ? null
                : new StoredFigure(
                        min,
                        max,
                        How.valueOf(Objects.requireNonNull(how)),
                        Objects.requireNonNull(confidence),
                        Boolean.TRUE.equals(approximate));
    }
}

package dev.roundwire.valuations.sql;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Wire;
import dev.roundwire.rounds.number.How;
import dev.roundwire.valuations.ShownFigure;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The five columns of a figure; all null where it is unknown.
@Embeddable
class FigureColumns {
    @Nullable
    BigDecimal min;

    @Nullable
    BigDecimal max;

    @Nullable
    String how;

    @Nullable
    String confidence;

    @Nullable
    Boolean approximate;

    static @Nullable ShownFigure figure(@Nullable FigureColumns columns) {
        return columns == null || columns.min == null
                ? null
                : new ShownFigure(
                        columns.min,
                        columns.max,
                        How.valueOf(Objects.requireNonNull(columns.how)),
                        Wire.parse(Confidence.class, Objects.requireNonNull(columns.confidence))
                                .orElseThrow(),
                        Boolean.TRUE.equals(columns.approximate));
    }
}

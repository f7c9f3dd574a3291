package dev.roundwire.talent.sql;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Wire;
import dev.roundwire.talent.StoredFigure;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
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

    static @Nullable StoredFigure figure(@Nullable FigureColumns columns) {
        return columns == null
                ? null
                : StoredFigure.of(
                        columns.min,
                        columns.max,
                        columns.how,
                        columns.confidence == null
                                ? null
                                : Wire.parse(Confidence.class, columns.confidence)
                                        .orElseThrow(),
                        columns.approximate);
    }
}

package dev.roundwire.contract.event;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Lists;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.contract.value.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody left a seat on the board.
///
/// @param company which company
/// @param person who
/// @param appointedBy on whose behalf
/// @param seat which seat
/// @param occurredOn when it was true, where no other date says so
/// @param confidence how sure; default `reported`
/// @param sources where it was read
/// @param corrects the earlier version of this fact that this one replaces whole
public record BoardSeatLeft(
        @NotNull @Valid Company company,
        @NotNull @Valid Ref person,
        @Nullable @Valid Investor appointedBy,
        @Nullable BoardSeat seat,
        @Nullable PartialDate occurredOn,
        @Nullable Confidence confidence,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Nullable @Valid FactRef corrects)
        implements CompanyEvent {
    public BoardSeatLeft {
        sources = Lists.orEmpty(sources);
    }
}

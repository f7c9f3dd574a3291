package dev.roundwire.contract.event;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.Lists;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.contract.value.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody said to found, or to join a wave of founding, the company unnamed or not there yet.
///
/// @param founder who
/// @param company which, where named
/// @param fields in what field
/// @param statement what was said
/// @param occurredOn when it was true, where no other date says so
/// @param confidence how sure; default `reported`
/// @param sources where it was read
/// @param corrects the earlier version of this fact that this one replaces whole
public record FoundingAnnounced(
        @NotNull @Valid Founder founder,
        @Nullable @Valid Ref company,
        @Size(max = 50) List<@NotNull @Size(max = 200) String> fields,
        @Nullable @Size(max = 5000) String statement,
        @Nullable PartialDate occurredOn,
        @Nullable Confidence confidence,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Nullable @Valid FactRef corrects)
        implements FounderEvent {
    public FoundingAnnounced {
        fields = Lists.orEmpty(fields);
        sources = Lists.orEmpty(sources);
    }
}

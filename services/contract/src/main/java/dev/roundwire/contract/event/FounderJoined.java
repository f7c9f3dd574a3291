package dev.roundwire.contract.event;

import com.fasterxml.jackson.annotation.JsonFormat;
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

/// A person joined a company.
///
/// @param founder who
/// @param company which
/// @param role as what
/// @param title the title there
/// @param responsibilities what the person answered for; a single text is a list of one
/// @param joinedOn when
/// @param occurredOn when it was true, where no other date says so
/// @param confidence how sure; default `reported`
/// @param sources where it was read
/// @param corrects the earlier version of this fact that this one replaces whole
public record FounderJoined(
        @NotNull @Valid Founder founder,
        @NotNull @Valid Ref company,
        @Nullable FounderRole role,
        @Nullable @Size(max = 500) String title,

        @Size(max = 50) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@NotNull @Size(max = 2000) String> responsibilities,

        @Nullable PartialDate joinedOn,
        @Nullable PartialDate occurredOn,
        @Nullable Confidence confidence,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Nullable @Valid FactRef corrects)
        implements FounderEvent {
    public FounderJoined {
        responsibilities = Lists.orEmpty(responsibilities);
        sources = Lists.orEmpty(sources);
    }

    @Override
    public @Nullable PartialDate ownDate() {
        return joinedOn;
    }

    @Override
    public List<Dated> happened() {
        return Dated.list(new Dated("joinedOn", joinedOn), new Dated("occurredOn", occurredOn));
    }
}

package dev.roundwire.contract.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.roundwire.contract.rule.Iso8601Duration;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.Lists;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.contract.value.Source;
import dev.roundwire.contract.value.Wire;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person left an employer.
///
/// @param founder who
/// @param employer whom
/// @param title the role there
/// @param level the employer's own grade, e.g. `P11`
/// @param responsibilities what the person answered for; a single text is a list of one
/// @param joinedOn when the person had come
/// @param leftOn when the person left
/// @param tenure how long the person had stayed, ISO 8601
/// @param reason why
/// @param status announced, or effective (default)
/// @param withTeam true where others went along
/// @param occurredOn when it was true, where no other date says so
/// @param confidence how sure; default `reported`
/// @param sources where it was read
/// @param corrects the earlier version of this fact that this one replaces whole
public record FounderLeft(
        @NotNull @Valid Founder founder,
        @NotNull @Valid Ref employer,
        @Nullable @Size(max = 500) String title,
        @Nullable @Size(max = 100) String level,

        @Size(max = 50) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@NotNull @Size(max = 2000) String> responsibilities,

        @Nullable PartialDate joinedOn,
        @Nullable PartialDate leftOn,
        @Nullable @Iso8601Duration String tenure,
        @Nullable @Size(max = 2000) String reason,
        @Nullable Status status,
        @Nullable Boolean withTeam,
        @Nullable PartialDate occurredOn,
        @Nullable Confidence confidence,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Nullable @Valid FactRef corrects)
        implements FounderEvent {
    public FounderLeft {
        responsibilities = Lists.orEmpty(responsibilities);
        sources = Lists.orEmpty(sources);
    }

    @Override
    public @Nullable PartialDate ownDate() {
        return leftOn;
    }

    @Override
    public List<Dated> happened() {
        return status == Status.ANNOUNCED
                ? Dated.list(new Dated("joinedOn", joinedOn))
                : Dated.list(
                        new Dated("joinedOn", joinedOn),
                        new Dated("leftOn", leftOn),
                        new Dated("occurredOn", occurredOn));
    }

    public enum Status implements Wire {
        ANNOUNCED,
        EFFECTIVE
    }
}

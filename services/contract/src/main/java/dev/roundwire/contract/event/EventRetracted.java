package dev.roundwire.contract.event;

import dev.roundwire.contract.rule.OneStream;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.Lists;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Source;
import dev.roundwire.contract.value.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fact was taken back. It lies in the stream of its target: either `company` or `founder` says which.
///
/// @param company whose fact it is, where a company's
/// @param founder whose fact it is, where a founder's
/// @param target the fact taken back
/// @param reason why
/// @param occurredOn when it was true, where no other date says so
/// @param confidence how sure; default `confirmed`
/// @param sources where it was read
/// @param corrects the earlier version of this fact that this one replaces whole
@OneStream
public record EventRetracted(
        @Nullable @Valid Company company,
        @Nullable @Valid Founder founder,
        @NotNull @Valid FactRef target,
        @Nullable @Size(max = 2000) String reason,
        @Nullable PartialDate occurredOn,
        @Nullable Confidence confidence,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Nullable @Valid FactRef corrects)
        implements Event {
    public EventRetracted {
        sources = Lists.orEmpty(sources);
    }

    @Override
    public Subject subject() {
        if (company != null) {
            return Subject.company(company.id());
        }
        if (founder != null) {
            return Subject.founder(founder.id());
        }
        throw new IllegalStateException("a retraction names neither company nor founder");
    }

    @Override
    public Confidence sureness() {
        return confidence != null ? confidence : Confidence.CONFIRMED;
    }
}

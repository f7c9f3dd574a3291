package dev.roundwire.contract.event;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.roundwire.contract.json.Country;
import dev.roundwire.contract.rule.Id;
import dev.roundwire.contract.rule.Iso3166;
import dev.roundwire.contract.rule.NotItself;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.Lists;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A company was founded.
///
/// @param company which company
/// @param foundedOn when
/// @param founders by whom
/// @param country ISO 3166-1; alpha-2 or alpha-3 in, alpha-2 kept
/// @param fields in what field
/// @param stealth true where the company isn't named in public
/// @param occurredOn when it was true, where no other date says so
/// @param confidence how sure; default `reported`
/// @param sources where it was read
/// @param corrects the earlier version of this fact that this one replaces whole
@NotItself
public record CompanyFounded(
        @NotNull @Valid Company company,
        @Nullable PartialDate foundedOn,
        @Size(max = 200) List<@NotNull @Valid Cofounder> founders,

        @Nullable @Iso3166 @JsonDeserialize(using = Country.class)
        String country,

        @Size(max = 50) List<@NotNull @Size(max = 200) String> fields,
        @Nullable Boolean stealth,
        @Nullable PartialDate occurredOn,
        @Nullable Confidence confidence,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Nullable @Valid FactRef corrects)
        implements CompanyEvent {
    public CompanyFounded {
        founders = Lists.orEmpty(founders);
        fields = Lists.orEmpty(fields);
        sources = Lists.orEmpty(sources);
    }

    @Override
    public @Nullable PartialDate ownDate() {
        return foundedOn;
    }

    @Override
    public List<Dated> happened() {
        return Dated.list(new Dated("foundedOn", foundedOn), new Dated("occurredOn", occurredOn));
    }

    /// One of the founders.
    ///
    /// @param id null for somebody unnamed
    /// @param names in any language
    /// @param role as what
    /// @param area what the person looks after, e.g. `algorithms`
    public record Cofounder(
            @Nullable @Id String id,
            @Size(max = 50) List<@NotNull @Valid Name> names,
            @Nullable FounderRole role,
            @Nullable @Size(max = 500) String area) {
        public Cofounder {
            names = Lists.orEmpty(names);
        }
    }
}

package dev.roundwire.valuations;

import dev.roundwire.rounds.valuation.Status;
import org.jspecify.annotations.Nullable;

/// Which companies a list shows. What is null filters nothing.
///
/// @param name part of the id or of a name in any language, upper and lower case alike
/// @param country ISO 3166-1 alpha-2
/// @param field one of the company's fields, upper and lower case alike
/// @param valued true for only those that something says the worth of
public record CompanyFilter(
        @Nullable String name,
        @Nullable String country,
        @Nullable Status status,
        @Nullable String field,
        boolean valued) {

    public CompanyFilter {
        name = name == null ? null : CompanySummary.key(name);
        field = field == null ? null : CompanySummary.key(field);
    }

    /// A company that nothing is told of is on no list.
    public boolean admits(CompanySummary company) {
        return company.things() > 0
                && (name == null || company.search().contains(name))
                && (country == null || country.equals(company.country()))
                && (status == null || status == company.status())
                && (field == null || company.fieldKeys().contains(field))
                && (!valued || company.latest() != null);
    }
}

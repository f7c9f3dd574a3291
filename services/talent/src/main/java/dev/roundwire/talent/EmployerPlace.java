package dev.roundwire.talent;

import java.math.BigDecimal;

/// A place in the list of employers.
///
/// @param value that the list is sorted by
public record EmployerPlace(BigDecimal value, String id) {

    /// True if the employer comes after this place.
    public boolean isBefore(EmployerSummary employer, EmployerSort sort, boolean descending) {
        int byValue = sort.value(employer).compareTo(value);
        return byValue == 0 ? employer.id().compareTo(id) > 0 : descending ? byValue < 0 : byValue > 0;
    }
}

package dev.roundwire.talent;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the list of employers can be sorted by; a figure that is known within bounds by its lower one. Equal ones stand
/// by id.
public enum EmployerSort {
    ID("id", "employer", null),
    LEAVERS("leavers", "leavers", employer -> BigDecimal.valueOf(employer.leavers())),
    COMPANIES("companies", "companies", employer -> BigDecimal.valueOf(employer.companies())),
    RAISED("raised", "raised_min", employer -> employer.raised().min()),
    ALUMNI_INVESTMENTS(
            "alumniInvestments", "alumni_investments", employer -> BigDecimal.valueOf(employer.alumniInvestments())),
    ALUMNI_TOTAL("alumniTotal", "alumni_min", employer -> employer.alumniTotal().min());

    private final String parameter;
    private final String column;
    private final @Nullable Function<EmployerSummary, BigDecimal> value;

    EmployerSort(String parameter, String column, @Nullable Function<EmployerSummary, BigDecimal> value) {
        this.parameter = parameter;
        this.column = column;
        this.value = value;
    }

    public static Optional<EmployerSort> of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst();
    }

    /// The column of the query over the rows.
    public String column() {
        return column;
    }

    /// The number that an employer sorts by; zero for all where ids alone do.
    public BigDecimal value(EmployerSummary employer) {
        return value == null ? BigDecimal.ZERO : value.apply(employer);
    }

    public Comparator<EmployerSummary> order(boolean descending) {
        Comparator<EmployerSummary> byValue = Comparator.comparing(this::value);
        return (descending ? byValue.reversed() : byValue).thenComparing(EmployerSummary::id);
    }
}

package dev.roundwire.talent;

import org.jspecify.annotations.Nullable;

/// Which flows a list shows. What is null filters nothing.
public record FlowFilter(
        @Nullable String employer,
        @Nullable String company,
        @Nullable String founder,
        @Nullable String investor) {

    public boolean admits(FlowPlace flow) {
        return isOrAny(employer, flow.employer())
                && isOrAny(company, flow.company())
                && isOrAny(founder, flow.founder())
                && isOrAny(investor, flow.investor());
    }

    private static boolean isOrAny(@Nullable String wanted, String actual) {
        return wanted == null || wanted.equals(actual);
    }
}

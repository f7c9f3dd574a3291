package dev.roundwire.contract.rule;

import dev.roundwire.contract.value.Money;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Validates {@link MoneyShape}; the violation names the field at fault.
public final class MoneyRule implements ConstraintValidator<MoneyShape, Money> {
    @Override
    public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
        if (money == null) {
            return true;
        }
        BigDecimal amount = money.amount();
        if (amount != null) {
            boolean alone = money.min() == null && money.max() == null;
            return Violations.check(context, alone, "amount", "stands beside min or max")
                    & Violations.check(context, amount.signum() > 0, "amount", "must be above 0");
        }
        return bounded(money, context);
    }

    private static boolean bounded(Money money, ConstraintValidatorContext context) {
        BigDecimal min = money.min();
        BigDecimal max = money.max();
        if (min == null) {
            return Violations.check(context, false, max == null ? "amount" : "min", "is missing");
        }
        return Violations.check(context, min.signum() >= 0, "min", "must not be below 0")
                & Violations.check(context, max == null || max.signum() > 0, "max", "must be above 0")
                & Violations.check(context, max == null || min.compareTo(max) <= 0, "min", "is above max");
    }
}

package dev.roundwire.contract.rule;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The validators of rules on numbers. An absent number breaks none of them.
final class NumberRules {
    private NumberRules() {}

    public static final class FractionRule implements ConstraintValidator<Fraction, BigDecimal> {
        @Override
        public boolean isValid(@Nullable BigDecimal number, ConstraintValidatorContext context) {
            return number == null || number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
        }
    }
}

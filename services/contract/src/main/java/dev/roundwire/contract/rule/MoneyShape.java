package dev.roundwire.contract.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Money is either exact (`amount`) or between bounds (`min` ≤ `max`), and above zero.
@Documented
@Constraint(validatedBy = MoneyRule.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MoneyShape {
    String message() default "money needs an amount, or min and max";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

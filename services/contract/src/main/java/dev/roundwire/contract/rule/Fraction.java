package dev.roundwire.contract.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A fraction of one: from 0 to 1.
@Documented
@Constraint(validatedBy = NumberRules.FractionRule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Fraction {
    String message() default "must be between 0 and 1";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

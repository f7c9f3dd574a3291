package dev.roundwire.contract.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A duration of ISO 8601 in years, months, weeks and days, e.g. `P4Y`.
@Documented
@Constraint(validatedBy = TextRules.DurationRule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Iso8601Duration {
    String message() default "is no duration of ISO 8601 such as P4Y2M";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

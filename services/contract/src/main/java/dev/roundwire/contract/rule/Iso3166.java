package dev.roundwire.contract.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A country code of ISO 3166-1, alpha-2 once read.
@Documented
@Constraint(validatedBy = TextRules.Iso3166Rule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Iso3166 {
    String message() default "is no country of ISO 3166-1 (alpha-2 or alpha-3)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

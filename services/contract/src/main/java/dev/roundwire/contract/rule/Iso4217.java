package dev.roundwire.contract.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A currency code of ISO 4217 that money can be held in.
@Documented
@Constraint(validatedBy = TextRules.Iso4217Rule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Iso4217 {
    String message() default "is no currency of ISO 4217";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

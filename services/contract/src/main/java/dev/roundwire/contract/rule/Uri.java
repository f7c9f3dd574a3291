package dev.roundwire.contract.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A URI reference of RFC 3986.
@Documented
@Constraint(validatedBy = TextRules.UriRule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Uri {
    String message() default "is no URI";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

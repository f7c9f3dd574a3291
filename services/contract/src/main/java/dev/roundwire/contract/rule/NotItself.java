package dev.roundwire.contract.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A company isn't its own founder: an id is the same thing everywhere.
@Documented
@Constraint(validatedBy = StreamRules.NotItselfRule.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotItself {
    String message() default "is the company itself";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

package dev.roundwire.contract.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a fact says to have happened has: its first possible day is no more than a day after the event's `time` (the
/// validator's clock).
@Documented
@Constraint(validatedBy = HappenedRule.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Happened {
    String message() default "lies more than a day after the event's time";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

package dev.roundwire.contract.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A language tag of BCP 47.
@Documented
@Constraint(validatedBy = TextRules.Bcp47Rule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Bcp47 {
    String message() default "is no language tag of BCP 47";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

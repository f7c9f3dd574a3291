package dev.roundwire.contract.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An id: 1 to 128 of `A-Z a-z 0-9 . _ : -`, not `.` or `..`. Chosen by the sender, the same thing everywhere.
@Documented
@Constraint(validatedBy = TextRules.IdRule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Id {
    String message() default "must be 1 to 128 of A-Z a-z 0-9 . _ : - and not . or ..";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

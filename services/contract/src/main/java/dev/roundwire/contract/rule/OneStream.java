package dev.roundwire.contract.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A retraction names the one stream of its target: a company or a founder.
@Documented
@Constraint(validatedBy = StreamRules.OneStreamRule.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneStream {
    String message() default "needs either company or founder";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

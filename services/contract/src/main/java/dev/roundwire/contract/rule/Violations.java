package dev.roundwire.contract.rule;

import jakarta.validation.ConstraintValidatorContext;

/// Reports a broken rule at the field at fault instead of at the record that holds it.
final class Violations {
    private Violations() {}

    static boolean check(ConstraintValidatorContext context, boolean holds, String field, String message) {
        if (!holds) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation();
        }
        return holds;
    }

    static void report(ConstraintValidatorContext context, String list, int index, String field, String message) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(list)
                .addPropertyNode(field)
                .inIterable()
                .atIndex(index)
                .addConstraintViolation();
    }
}

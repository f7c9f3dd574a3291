package dev.roundwire.stream.http;

import dev.roundwire.contract.rule.Happened;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The names that constraints go by in problems.
public final class Rules {
    private static final Map<Class<? extends Annotation>, String> NAMES = Map.of(
            NotNull.class, "required",
            NotEmpty.class, "size",
            NotBlank.class, "size",
            Size.class, "size",
            Min.class, "min-max",
            Max.class, "min-max",
            Positive.class, "min-max",
            PositiveOrZero.class, "min-max",
            Happened.class, "not-future");

    private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])");

    private Rules() {}

    /// The rule's name, e.g. `required` for `NotNull`; without a name of its own a constraint goes by its annotation's,
    /// in kebab-case (`Iso4217` is `iso-4217`).
    public static String name(Class<? extends Annotation> constraint) {
        String special = NAMES.get(constraint);
        return special != null
                ? special
                : WORD.matcher(constraint.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}

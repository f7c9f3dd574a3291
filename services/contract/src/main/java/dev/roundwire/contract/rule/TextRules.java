package dev.roundwire.contract.rule;

import dev.roundwire.contract.value.Money;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The validators of rules on text. An absent text breaks none of them.
final class TextRules {
    private TextRules() {}

    public static final class IdRule implements ConstraintValidator<Id, String> {
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || ID.matcher(text).matches() && !text.equals(".") && !text.equals("..");
        }
    }

    public static final class Iso4217Rule implements ConstraintValidator<Iso4217, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || Money.isCurrency(text);
        }
    }

    public static final class Iso3166Rule implements ConstraintValidator<Iso3166, String> {
        private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || CODES.contains(text);
        }
    }

    public static final class Bcp47Rule implements ConstraintValidator<Bcp47, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            try {
                return text == null
                        || !new Locale.Builder()
                                .setLanguageTag(text)
                                .build()
                                .toString()
                                .isEmpty();
            } catch (IllformedLocaleException illFormed) {
                return false;
            }
        }
    }

    public static final class DurationRule implements ConstraintValidator<Iso8601Duration, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            try {
                return text == null || !Period.parse(text).isNegative();
            } catch (DateTimeParseException illFormed) {
                return false;
            }
        }
    }

    public static final class UriRule implements ConstraintValidator<Uri, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            try {
                return text == null || !new URI(text).toString().isEmpty();
            } catch (URISyntaxException illFormed) {
                return false;
            }
        }
    }
}

package dev.roundwire.contract.json;

import com.fasterxml.jackson.core.JsonParser;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads a country, alpha-2 or alpha-3 in, alpha-2 kept; what is neither stays for the constraint to name.
public final class Country extends Scalar.OfText<String> {
    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    Country() {
        super("a country code in a string");
    }

    @Override
    String parse(String text, JsonParser parser, Faults faults) {
        return alpha2(text).orElse(text);
    }

    /// The alpha-2 code of a country that `text` names by its alpha-2 or alpha-3; empty where it names none.
    public static Optional<String> alpha2(String text) {
        return CODES.stream()
                .filter(code -> code.equals(text)
                        || Locale.of("", code).getISO3Country().equals(text))
                .findFirst();
    }
}

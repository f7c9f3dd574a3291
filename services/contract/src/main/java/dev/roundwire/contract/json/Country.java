package dev.roundwire.contract.json;

import com.fasterxml.jackson.core.JsonParser;
import java.util.Locale;

/// Reads a country, alpha-2 or alpha-3 in, alpha-2 kept; what is neither stays for the constraint to name.
public final class Country extends Scalar.OfText<String> {
    Country() {
        super("a country code in a string");
    }

    @Override
    String parse(String text, JsonParser parser, Faults faults) {
        if (text.length() != 3) {
            return text;
        }
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .filter(code -> Locale.of("", code).getISO3Country().equals(text))
                .findFirst()
                .orElse(text);
    }
}

package dev.roundwire.rounds.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// JSON as the document writes it: names without quotes, texts in single ones, money as `USD 40m`, `USD 1m..10m`,
/// `USD 1m..`.
final class Shorthand {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();
    private static final String NUMBER = "([0-9.]*[0-9])(k|m|bn)?";
    private static final Pattern MONEY =
            Pattern.compile("\\b([A-Z]{3}) " + NUMBER + "(?:(\\.\\.)(?:" + NUMBER + ")?)?");
    private static final Map<String, Integer> ZEROS = Map.of("k", 3, "m", 6, "bn", 9);

    private Shorthand() {}

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(MONEY.matcher(text).replaceAll(Shorthand::money));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(text, malformed);
        }
    }

    private static String money(MatchResult match) {
        String least = amount(match.group(2), match.group(3));
        if (match.group(4) == null) {
            return Matcher.quoteReplacement("{amount:'" + least + "',currency:'" + match.group(1) + "'}");
        }
        String greatest = match.group(5) == null ? "null" : "'" + amount(match.group(5), match.group(6)) + "'";
        return Matcher.quoteReplacement("{min:'" + least + "',max:" + greatest + ",currency:'" + match.group(1) + "'}");
    }

    private static String amount(String number, @Nullable String unit) {
        return new BigDecimal(number)
                .movePointRight(unit == null ? 0 : ZEROS.getOrDefault(unit, 0))
                .toPlainString();
    }
}

package dev.roundwire.contract.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Random values of the domain, from a seed: as odd as facts may be, never what no fact can say.
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> @Nullable T maybe(int percent, Supplier<T> value) {
        return chance(percent) ? value.get() : null;
    }

    ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// A day of 2015 to 2024, to the day, the month, the year, or between two of these with an open end at times.
    String date() {
        return switch (random.nextInt(8)) {
            case 0 -> year();
            case 1, 2 -> month();
            case 3 -> "2015/" + year();
            case 4 -> chance(50) ? "../" + month() : month() + "/..";
            default -> month() + "-%02d".formatted(1 + random.nextInt(28));
        };
    }

    ObjectNode money() {
        ObjectNode money = object();
        if (chance(75)) {
            money.put("amount", amount());
        } else {
            int min = 1 + random.nextInt(50);
            money.put("min", min + "000000");
            if (chance(80)) {
                money.put("max", (min + random.nextInt(100)) + "000000");
            }
        }
        return money.put("currency", chance(85) ? "USD" : oneOf("CNY", "EUR"));
    }

    private String amount() {
        return (1 + random.nextInt(200)) + oneOf("000000", "00000", "250000.50");
    }

    Object stake() {
        int percent = 1 + random.nextInt(40);
        if (chance(75)) {
            return percent / 100 + "." + "%02d".formatted(percent % 100);
        }
        return object().put("min", "0.%02d".formatted(percent)).put("max", "0.%02d".formatted(percent + 5));
    }

    ObjectNode ref(String id) {
        ObjectNode ref = object().put("id", id);
        if (chance(60)) {
            ref.putArray("names").addObject().put("value", "Name of " + id).put("lang", oneOf("en", "zh"));
        }
        return ref;
    }

    private String year() {
        return String.valueOf(2015 + random.nextInt(10));
    }

    private String month() {
        return year() + "-%02d".formatted(1 + random.nextInt(12));
    }
}

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/// Recomputes what an explanation explains, from what it shows alone. It shares no code with the product:
///
///     java docs/Recompute.java http://localhost:8080/companies/light-year/valuation/explain …
///
/// For each address it says how many figures came out as shown; it ends with 1 where one didn't.
public final class Recompute {
    private static final List<String> FUNCTIONS = List.of("min", "max", "sum", "product");

    private int wrong;

    public static void main(String[] addresses) throws IOException, InterruptedException {
        Recompute recompute = new Recompute();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String address : addresses) {
                String body = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                        .body();
                recompute.check(address, new Json(body).value());
            }
        }
        System.exit(recompute.wrong == 0 ? 0 : 1);
    }

    private void check(String address, Object answer) {
        if (!(answer instanceof Map<?, ?> map) || !(map.get("figures") instanceof List<?> all)) {
            System.out.println(address + ": no explanation: " + answer);
            wrong++;
            return;
        }
        Map<String, Map<?, ?>> byPointer = new LinkedHashMap<>();
        all.forEach(figure -> byPointer.put((String) ((Map<?, ?>) figure).get("figure"), (Map<?, ?>) figure));
        byPointer.keySet().forEach(pointer -> check(address, pointer, byPointer));
        System.out.println(address + ": " + byPointer.size() + " figures recomputed");
    }

    private void check(String address, String pointer, Map<String, Map<?, ?>> all) {
        Map<?, ?> figure = all.get(pointer);
        try {
            Interval computed = evaluate(figure, all);
            Interval shown = Interval.of(figure.get("value"));
            if (!isShownAs(computed, shown)) {
                wrong++;
                System.out.println(address + "#" + pointer + ": shown " + figure.get("value") + ", computed " + computed);
            }
        } catch (IllegalArgumentException | ArithmeticException unusable) {
            wrong++;
            System.out.println(address + "#" + pointer + ": " + unusable.getMessage() + " in " + figure);
        }
    }

    private static Interval evaluate(Map<?, ?> figure, Map<String, Map<?, ?>> all) {
        Map<String, Interval> inputs = new HashMap<>();
        for (Object element : (List<?>) figure.get("inputs")) {
            Map<?, ?> input = (Map<?, ?>) element;
            Object other = input.get("figure");
            Interval value = other == null ? Interval.of(input.get("value")) : evaluate(all.get(other), all);
            inputs.put((String) input.get("name"), value);
        }
        return new Formula((String) figure.get("formula"), inputs).value();
    }

    /// A computed number is shown rounded half to even; of bounds the lower end down and the upper end up. A figure that
    /// is one end of another is rounded as that end.
    private static boolean isShownAs(Interval computed, Interval shown) {
        return shown.isExact()
                ? computed.isExact()
                        && isEnd(computed.min, shown.min, RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING)
                : isEnd(computed.min, shown.min, RoundingMode.FLOOR) && isEnd(computed.max, shown.max, RoundingMode.CEILING);
    }

    /// Money is shown with 2 decimals, a ratio with 10, a stated number as it came.
    private static boolean isEnd(Fraction computed, Fraction shown, RoundingMode... modes) {
        if (computed == null || shown == null) {
            return computed == shown;
        }
        return computed.equals(shown)
                || Stream.of(modes)
                        .flatMap(mode -> Stream.of(computed.rounded(2, mode), computed.rounded(10, mode)))
                        .anyMatch(shown::equals);
    }

    /// An exact fraction.
    private record Fraction(BigInteger over, BigInteger under) {
        static final Fraction ZERO = of("0");

        static Fraction of(String decimal) {
            BigDecimal number = new BigDecimal(decimal);
            BigInteger power = BigInteger.TEN.pow(Math.max(number.scale(), 0));
            return reduced(number.multiply(new BigDecimal(power)).toBigIntegerExact(), power);
        }

        static Fraction reduced(BigInteger over, BigInteger under) {
            if (under.signum() == 0) {
                throw new ArithmeticException("division by zero");
            }
            BigInteger common = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
            return new Fraction(over.divide(common), under.divide(common));
        }

        Fraction plus(Fraction other) {
            return reduced(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.over.negate(), other.under));
        }

        Fraction times(Fraction other) {
            return reduced(over.multiply(other.over), under.multiply(other.under));
        }

        Fraction dividedBy(Fraction other) {
            return reduced(over.multiply(other.under), under.multiply(other.over));
        }

        int compareTo(Fraction other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }

        Fraction rounded(int scale, RoundingMode mode) {
            return of(new BigDecimal(over).divide(new BigDecimal(under), scale, mode).toPlainString());
        }
    }

    /// From min to max; max null is no upper bound.
    private record Interval(Fraction min, Fraction max) {
        static Interval of(Object value) {
            if (value instanceof Map<?, ?> map && map.containsKey("min")) {
                Object max = map.get("max");
                return new Interval(Fraction.of((String) map.get("min")), max == null ? null : Fraction.of((String) max));
            }
            Object number = value instanceof Map<?, ?> map ? map.get("amount") : value;
            if (number == null) {
                throw new IllegalArgumentException("no value");
            }
            Fraction exact = Fraction.of(number.toString());
            return new Interval(exact, exact);
        }

        boolean isExact() {
            return min.equals(max);
        }

        Interval plus(Interval other) {
            return new Interval(min.plus(other.min), max == null || other.max == null ? null : max.plus(other.max));
        }

        Interval minus(Interval other) {
            if (other.max == null) {
                throw new ArithmeticException("no lower bound of a difference");
            }
            return new Interval(min.minus(other.max), max == null ? null : max.minus(other.min));
        }

        Interval times(Interval other) {
            return max == null || other.max == null
                    ? new Interval(min.times(other.min), null)
                    : ends(other, Fraction::times);
        }

        Interval dividedBy(Interval other) {
            if (other.min.over.signum() <= 0 && (other.max == null || other.max.over.signum() >= 0)) {
                throw new ArithmeticException("division by what may be zero");
            }
            if (max == null || other.max == null) {
                Fraction least = other.max == null ? Fraction.ZERO : min.dividedBy(other.max);
                return new Interval(least, max == null ? null : max.dividedBy(other.min));
            }
            return ends(other, Fraction::dividedBy);
        }

        private Interval ends(Interval other, BinaryOperator<Fraction> operator) {
            List<Fraction> ends = new ArrayList<>();
            for (Fraction one : List.of(min, max)) {
                for (Fraction two : List.of(other.min, other.max)) {
                    ends.add(operator.apply(one, two));
                }
            }
            ends.sort(Fraction::compareTo);
            return new Interval(ends.getFirst(), ends.getLast());
        }

        Interval least(Interval other) {
            Fraction upper = max == null ? other.max : other.max == null ? max : lower(max, other.max);
            return new Interval(lower(min, other.min), upper);
        }

        Interval greatest(Interval other) {
            Fraction upper = max == null || other.max == null ? null : upper(max, other.max);
            return new Interval(upper(min, other.min), upper);
        }

        private static Fraction lower(Fraction one, Fraction other) {
            return one.compareTo(other) <= 0 ? one : other;
        }

        private static Fraction upper(Fraction one, Fraction other) {
            return one.compareTo(other) >= 0 ? one : other;
        }

        @Override
        public String toString() {
            return "[" + min.rounded(12, RoundingMode.HALF_EVEN) + ", "
                    + (max == null ? "…" : max.rounded(12, RoundingMode.HALF_EVEN)) + "]";
        }
    }

    /// Infix over names: `+ - * /`, parentheses, `min max sum product`.
    private static final class Formula {
        private final String text;
        private final Map<String, Interval> inputs;
        private int at;

        Formula(String text, Map<String, Interval> inputs) {
            this.text = text;
            this.inputs = inputs;
        }

        Interval value() {
            Interval value = sum();
            if (peek() != 0) {
                throw new IllegalArgumentException("unread: " + text.substring(at));
            }
            return value;
        }

        private Interval sum() {
            Interval value = product();
            while (peek() == '+' || peek() == '-') {
                value = text.charAt(at++) == '+' ? value.plus(product()) : value.minus(product());
            }
            return value;
        }

        private Interval product() {
            Interval value = factor();
            while (peek() == '*' || peek() == '/') {
                value = text.charAt(at++) == '*' ? value.times(factor()) : value.dividedBy(factor());
            }
            return value;
        }

        private Interval factor() {
            if (peek() == '(') {
                at++;
                Interval value = sum();
                expect(')');
                return value;
            }
            int from = at;
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
            String name = text.substring(from, at);
            if (peek() == '(' && FUNCTIONS.contains(name)) {
                return call(name);
            }
            Interval value = inputs.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no input \"" + name + "\"");
            }
            return value;
        }

        private Interval call(String function) {
            expect('(');
            Interval value = sum();
            while (peek() == ',') {
                at++;
                Interval next = sum();
                value = switch (function) {
                    case "min" -> value.least(next);
                    case "max" -> value.greatest(next);
                    case "sum" -> value.plus(next);
                    default -> value.times(next);
                };
            }
            expect(')');
            return value;
        }

        private char peek() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return at < text.length() ? text.charAt(at) : 0;
        }

        private void expect(char wanted) {
            if (peek() != wanted) {
                throw new IllegalArgumentException("'" + wanted + "' expected at " + at + " of " + text);
            }
            at++;
        }
    }

    /// As much JSON as an answer needs; numbers and literals stay text.
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object value() {
            return switch (next()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> literal();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            at++;
            while (next() != '}') {
                String name = string();
                next();
                at++;
                object.put(name, value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return object;
        }

        private List<Object> array() {
            List<Object> array = new ArrayList<>();
            at++;
            while (next() != ']') {
                array.add(value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return array;
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                    string.append(escaped());
                } else {
                    string.append(text.charAt(at));
                }
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            if (text.charAt(at) != 'u') {
                int index = "bfnrt".indexOf(text.charAt(at));
                return index < 0 ? text.charAt(at) : "\b\f\n\r\t".charAt(index);
            }
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
        }

        private Object literal() {
            int from = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String literal = text.substring(from, at);
            return literal.equals("null") ? null : literal;
        }

        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }
    }
}

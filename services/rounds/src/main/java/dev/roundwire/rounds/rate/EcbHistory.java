package dev.roundwire.rounds.rate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads the European Central Bank's `eurofxref-hist.xml`, latest day first: `<Cube time="…">`, in it
/// `<Cube currency="…" rate="…"/>`. Everything else is passed over. A scanner for this one form, since an XML parser
/// takes several times as long for its 200,000 elements (docs/adr/0003).
final class EcbHistory {
    private static final byte[] CUBE = ascii("<Cube ");
    private static final byte[] TIME = ascii("time=\"");
    private static final byte[] CURRENCY = ascii("currency=\"");
    private static final byte[] RATE = ascii("\" rate=\"");

    private final byte[] xml;
    private final Map<String, RateSeries.Builder> byCurrency = new HashMap<>();
    private int at;

    private EcbHistory(byte[] xml) {
        this.xml = xml;
    }

    /// @throws IllegalStateException if a cube is neither a day nor a rate, or the days aren't in order
    static Map<String, RateSeries> read(byte[] xml) {
        return new EcbHistory(xml).days();
    }

    private Map<String, RateSeries> days() {
        int day = Integer.MAX_VALUE;
        while (findCube()) {
            if (skips(TIME)) {
                day = day();
            } else {
                rate(day);
            }
        }
        return byCurrency.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().build()));
    }

    private boolean findCube() {
        while (at < xml.length) {
            if (xml[at] == '<' && skips(CUBE)) {
                return true;
            }
            at++;
        }
        return false;
    }

    private int day() {
        LocalDate day = LocalDate.of(digits(4), digits(2), digits(2));
        return Math.toIntExact(day.toEpochDay());
    }

    private void rate(int day) {
        expect(CURRENCY);
        String currency = new String(xml, at, 3, StandardCharsets.US_ASCII);
        at += 3;
        expect(RATE);
        int start = at;
        int point = -1;
        int unscaled = 0;
        for (; xml[at] != '"'; at++) {
            if (xml[at] == '.' && point < 0) {
                point = at;
            } else {
                unscaled = Math.addExact(Math.multiplyExact(unscaled, 10), digit());
            }
        }
        if (at == start) {
            throw unexpected();
        }
        byCurrency
                .computeIfAbsent(currency, ignored -> new RateSeries.Builder())
                .add(day, unscaled, point < 0 ? 0 : at - point - 1);
    }

    /// Reads so many digits, and the character behind them.
    private int digits(int count) {
        int number = 0;
        for (int end = at + count; at < end; at++) {
            number = number * 10 + digit();
        }
        at++;
        return number;
    }

    private int digit() {
        int digit = xml[at] - '0';
        if (digit < 0 || digit > 9) {
            throw unexpected();
        }
        return digit;
    }

    private void expect(byte[] text) {
        if (!skips(text)) {
            throw unexpected();
        }
    }

    private boolean skips(byte[] text) {
        if (at + text.length > xml.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (xml[at + i] != text[i]) {
                return false;
            }
        }
        at += text.length;
        return true;
    }

    private IllegalStateException unexpected() {
        return new IllegalStateException("exchange rates: unexpected text at byte " + at);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

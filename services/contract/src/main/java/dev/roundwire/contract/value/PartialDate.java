package dev.roundwire.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as exact as it is known: `2021`, `2021-06`, `2021-06-29`, or an EDTF interval of these with open ends
/// (`2021-01/2021-05`, `../2021-05`, `2023-03/..`). Every one is the span from a first to a last possible day.
///
/// @param text as it was given
/// @param first the first possible day, null where the beginning is open
/// @param last the last possible day, null where the end is open
public record PartialDate(
        String text, @Nullable LocalDate first, @Nullable LocalDate last) {
    private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
    private static final String OPEN = "..";

    public PartialDate {
        if (first == null && last == null) {
            throw new IllegalArgumentException("date \"" + text + "\": both ends are open");
        }
        if (first != null && last != null && first.isAfter(last)) {
            throw new IllegalArgumentException("date \"" + text + "\": ends before it begins");
        }
    }

    /// The date that `text` writes.
    ///
    /// @throws IllegalArgumentException where it isn't one; the message says why
    public static PartialDate of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            LocalDate first = firstDay(text);
            return new PartialDate(text, first, lastDay(text, first));
        }
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        return new PartialDate(
                text, from.equals(OPEN) ? null : firstDay(from), to.equals(OPEN) ? null : lastDay(to, firstDay(to)));
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString(), day, day);
    }

    public static Optional<PartialDate> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException notADate) {
            return Optional.empty();
        }
    }

    /// True if the day is known exactly.
    public boolean isDay() {
        return first != null && first.equals(last);
    }

    /// True if this date's last possible day is before the first possible day of the other (O1).
    public boolean isBefore(PartialDate other) {
        return last != null && other.first != null && last.isBefore(other.first);
    }

    private static LocalDate firstDay(String text) {
        Matcher matcher = matched(text);
        int month = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        int day = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
        return date(text, Integer.parseInt(matcher.group(1)), month, day);
    }

    private static LocalDate lastDay(String text, LocalDate first) {
        return switch (text.length()) {
            case 4 -> LocalDate.of(first.getYear(), 12, 31);
            case 7 -> YearMonth.from(first).atEndOfMonth();
            default -> first;
        };
    }

    private static Matcher matched(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("date \"" + text + "\": not YYYY, YYYY-MM, YYYY-MM-DD or an interval");
        }
        return matcher;
    }

    private static LocalDate date(String text, int year, int month, int day) {
        try {
            if (year == 0) {
                throw new DateTimeException("there is no year 0");
            }
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException("date \"" + text + "\": " + impossible.getMessage(), impossible);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}

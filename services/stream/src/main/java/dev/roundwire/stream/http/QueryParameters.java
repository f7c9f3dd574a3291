package dev.roundwire.stream.http;

import dev.roundwire.contract.json.Fault;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Wire;
import dev.roundwire.rounds.fact.Question;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The parameters that every query takes, for use as a `@BeanParam`.
public final class QueryParameters {
    private static final int LONGEST_WAIT = 30_000;
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    @QueryParam("asOf")
    @Parameter(description = "What was true at the end of this partial date", example = "2023-06")
    @Nullable
    String asOf;

    @QueryParam("knownAt")
    @Parameter(description = "What the log held then: an instant, or a date for the end of its UTC day")
    @Nullable
    String knownAt;

    @QueryParam("publishedBy")
    @Parameter(description = "What the world had been told by the end of this date", example = "2023-04-01")
    @Nullable
    String publishedBy;

    @QueryParam("confidence")
    @Parameter(description = "The least that counts: confirmed, reported (default) or rumoured")
    @Nullable
    String confidence;

    @QueryParam("currency")
    @Parameter(description = "ISO 4217 code that computed money is given in, default USD")
    @Nullable
    String currency;

    @QueryParam("position")
    @Parameter(description = "What must have been applied, as receipts have it", example = "companies-0:41")
    @Nullable
    String position;

    @QueryParam("wait")
    @Parameter(description = "How long to wait for the position, in milliseconds up to 30000")
    @Nullable
    String wait;

    private final List<Fault> faults = new ArrayList<>();

    /// The checked query.
    ///
    /// @throws ProblemException `invalid-parameter`, with every parameter at fault
    public Query read() {
        Question question = new Question(
                read("asOf", "partial-date", asOf, QueryParameters::ending).orElse(null),
                read("knownAt", "instant", knownAt, QueryParameters::instant).orElse(null),
                read("publishedBy", "date", publishedBy, QueryParameters::lastDay)
                        .orElse(null),
                read("confidence", "one-of", confidence, text -> Wire.parse(Confidence.class, text))
                        .orElse(Confidence.REPORTED),
                read("currency", "iso-4217", currency, text -> Optional.of(text).filter(Money::isCurrency))
                        .orElse(Question.DEFAULT_CURRENCY));
        Position demanded =
                read("position", "position", position, Position::parse).orElse(Position.START);
        Duration patience = read("wait", "milliseconds", wait, QueryParameters::milliseconds)
                .orElse(Duration.ZERO);
        if (!faults.isEmpty()) {
            throw ProblemException.of(
                    ProblemKind.INVALID_PARAMETER, faults.getFirst().detail(), faults);
        }
        return new Query(question, demanded, patience);
    }

    private <T> Optional<T> read(String name, String rule, @Nullable String text, Function<String, Optional<T>> parse) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<T> value = parse.apply(text);
        if (value.isEmpty()) {
            faults.add(new Fault("/" + name, rule, "parameter " + name + ": \"" + text + "\" breaks the rule " + rule));
        }
        return value;
    }

    private static Optional<Instant> instant(String text) {
        try {
            Instant instant = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC)
                    : Instant.parse(text);
            return Optional.of(instant).filter(QueryParameters::hasFourDigits);
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }

    /// RFC 3339 knows no other years, and days far from ours can't be counted with.
    private static boolean hasFourDigits(Instant instant) {
        return !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
    }

    /// Of what is still going on there is no end at which something could be true.
    private static Optional<PartialDate> ending(String text) {
        return PartialDate.parse(text).filter(date -> date.last() != null);
    }

    private static Optional<LocalDate> lastDay(String text) {
        return PartialDate.parse(text).map(PartialDate::last);
    }

    private static Optional<Duration> milliseconds(String text) {
        try {
            int milliseconds = Integer.parseInt(text);
            return Optional.of(Duration.ofMillis(milliseconds))
                    .filter(wait -> milliseconds >= 0 && milliseconds <= LONGEST_WAIT);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}

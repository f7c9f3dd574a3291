package dev.roundwire.rounds.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Wire;
import dev.roundwire.rounds.fact.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A worked example of docs/domain.md: facts, and what is answered over them.
///
/// @param line where it begins
record Example(int line, List<RecordedFact> facts, List<Expectation> expectations) {
    static final Path DOCUMENT = Path.of("../../docs/domain.md");

    private static final Pattern EXPECTATION = Pattern.compile("=> ([\\w:-]+)(?:\\?(\\S+))? (\\S+) (.*)");

    /// @param answer which of the answers over the company, as `history`; or of those about somebody, as
    /// `leavers:google`
    /// @param pointer JSON pointer into it; `/` for all of it
    /// @param value as {@link Shorthand} writes it
    record Expectation(String answer, Question question, String pointer, String value) {
        static Expectation of(String line) {
            Matcher matcher = EXPECTATION.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(line);
            }
            return new Expectation(
                    matcher.group(1),
                    question(matcher.group(2) == null ? "" : matcher.group(2)),
                    matcher.group(3),
                    matcher.group(4));
        }

        private static Question question(String query) {
            Map<String, String> parameters = new HashMap<>();
            Arrays.stream(query.split("&"))
                    .map(parameter -> parameter.split("="))
                    .filter(parameter -> parameter.length == 2)
                    .forEach(parameter -> parameters.put(parameter[0], parameter[1]));
            String asOf = parameters.remove("asOf");
            String publishedBy = parameters.remove("publishedBy");
            String knownAt = parameters.remove("knownAt");
            String confidence = parameters.remove("confidence");
            String currency = parameters.remove("currency");
            if (!parameters.isEmpty()) {
                throw new IllegalArgumentException(query);
            }
            return new Question(
                    asOf == null ? null : PartialDate.of(asOf),
                    knownAt == null ? null : Instant.parse(knownAt),
                    publishedBy == null ? null : LocalDate.parse(publishedBy),
                    confidence == null
                            ? Confidence.REPORTED
                            : Wire.parse(Confidence.class, confidence).orElseThrow(),
                    currency == null ? Question.DEFAULT_CURRENCY : currency);
        }
    }

    static List<Example> all() throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String> lines = Files.readAllLines(DOCUMENT);
        for (int begin = 0; begin < lines.size(); begin++) {
            if (lines.get(begin).equals("```example")) {
                int end = begin + lines.subList(begin, lines.size()).indexOf("```");
                examples.add(of(begin + 1, lines.subList(begin + 1, end)));
                begin = end;
            }
        }
        return examples;
    }

    private static Example of(int line, List<String> lines) {
        List<RecordedFact> facts = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        for (String text : lines) {
            if (text.startsWith("=>")) {
                expectations.add(Expectation.of(text));
            } else {
                int space = text.indexOf(' ');
                String data = about(text.substring(space + 1));
                facts.add(fact(facts.size(), text.substring(0, space), data));
            }
        }
        return new Example(line, List.copyOf(facts), List.copyOf(expectations));
    }

    /// The fact `fact-0`, `fact-1` … recorded as many seconds after midnight of 2026-01-01, and told then; or
    /// told at another time: `round-closed@2025-01-01T00:00:00Z`.
    private static RecordedFact fact(int number, String kindAndTime, String data) {
        String[] parts = kindAndTime.split("@");
        RecordedFact given = Given.recorded(number, "fact-" + number, parts[0], data);
        Instant time = parts.length == 1 ? Given.TIME : Instant.parse(parts[1]);
        Fact fact = new Fact(given.key(), time, given.event(), Map.of());
        return new RecordedFact(fact, given.at(), given.recordedAt());
    }

    /// Whatever names neither a founder nor a company is about the company `x`.
    private static String about(String text) {
        JsonNode data = Shorthand.read(text);
        return data.has("founder") || data.has("company")
                ? data.toString()
                : data.toString().replaceFirst("\\{", "{\"company\":{\"id\":\"x\"},");
    }
}

package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.rate.EcbRates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// The facts of one company, told in few words. Amounts are in millions of US dollars.
final class Company {
    private final List<RecordedFact> facts = new ArrayList<>();

    List<RecordedFact> facts() {
        return List.copyOf(facts);
    }

    /// Adds an event; `fields` is the inside of its JSON, beside the company.
    Company told(String kind, String fields) {
        String json = "{'company':{'id':'x'}," + fields + "}";
        facts.add(Given.recorded(facts.size(), "fact-" + facts.size(), kind, json));
        return this;
    }

    /// A round with more fields.
    Company round(String id, String type, String fields) {
        return told("round-closed", "'roundId':'" + id + "','roundType':'" + type + "'" + fields);
    }

    Curve curve() {
        return curve(Question.DEFAULT);
    }

    Curve curve(Question question) {
        return Curve.of(CompanyThings.of("x", facts, question), EcbRates.bundled());
    }

    static Question asOf(String date) {
        return new Question(PartialDate.of(date), null, null, Confidence.REPORTED, "USD");
    }

    /// `,'raised':{'amount':10000000,'currency':'USD'}` of `usd("raised", "10")`.
    static String usd(String field, String millions) {
        return ",'" + field + "':" + money(millions);
    }

    static String money(String millions) {
        return "{'amount':'" + new BigDecimal(millions).movePointRight(6).toPlainString() + "','currency':'USD'}";
    }

    static String on(String date) {
        return ",'closedOn':'" + date + "'";
    }

    /// What is known of an amount, in millions.
    static @Nullable Bounds millions(@Nullable Figure figure) {
        return figure == null
                ? null
                : figure.value()
                        .dividedBy(Bounds.exact(BigFraction.of(1_000_000)))
                        .orElseThrow();
    }

    static Bounds exactly(String number) {
        return Bounds.exact(Bounds.fraction(new BigDecimal(number)));
    }

    static Bounds between(String min, String max) {
        return Bounds.of(new BigDecimal(min), new BigDecimal(max));
    }

    static Bounds atLeast(String min) {
        return Bounds.of(new BigDecimal(min), null);
    }

    /// What clashes, by name.
    static List<String> contradictions(Company company) {
        return company.curve().contradictions().stream()
                .map(Contradiction::about)
                .toList();
    }

    /// The round of this id in its place on the curve.
    static Round placed(Company company, String id) {
        return company.curve().rounds().stream()
                .filter(round -> round.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Bounds value(@Nullable Figure figure) {
        return Objects.requireNonNull(figure).value();
    }

    /// `,'investments':[…]` of its parts.
    static String invested(String... parts) {
        return ",'investments':[" + String.join(",", parts) + "]";
    }

    static String part(String investor, String fields) {
        return "{'investor':{'id':'" + investor + "'}" + fields + "}";
    }
}

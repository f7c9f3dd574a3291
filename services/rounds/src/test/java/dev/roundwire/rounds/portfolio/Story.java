package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.rate.EcbRates;
import dev.roundwire.rounds.valuation.Curve;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The facts of one company, told one after the other. Money is written in millions: `<50>` of US dollars,
/// `<[10,100]>`, `<100 CNY>`.
final class Story {
    private static final String COMPANY = "x";
    private static final Pattern MONEY = Pattern.compile("<(?:\\[([0-9.]+),([0-9.]+)]|([0-9.]+))(?: ([A-Z]{3}))?>");

    private final List<RecordedFact> facts = new ArrayList<>();
    private Question question = Question.DEFAULT;

    /// A round of this id, type and date.
    Story round(String id, String type, String on, String fields) {
        return tell(
                "round-closed",
                "'roundId':'" + id + "','roundType':'" + type + "','closedOn':'" + on + "'"
                        + (fields.isEmpty() ? "" : "," + fields));
    }

    /// An investor's part in a round, for [#round]'s fields.
    static String invested(String... parts) {
        List<String> investments = new ArrayList<>();
        for (String part : parts) {
            String[] words = part.split(" ", 2);
            investments.add("{'investor':{'id':'" + words[0] + "'}" + (words.length > 1 ? "," + words[1] : "") + "}");
        }
        return "'investments':[" + String.join(",", investments) + "]";
    }

    Story tell(String kind, String fields) {
        String json =
                "{'company':{'id':'" + COMPANY + "'}," + MONEY.matcher(fields).replaceAll(Story::money) + "}";
        facts.add(Given.recorded(facts.size(), "fact-" + facts.size(), kind, json));
        return this;
    }

    private static String money(MatchResult tag) {
        String amount = tag.group(3) == null
                ? "'min':" + millions(tag.group(1)) + ",'max':" + millions(tag.group(2))
                : "'amount':" + millions(tag.group(3));
        return "{" + amount + ",'currency':'" + (tag.group(4) == null ? "USD" : tag.group(4)) + "'}";
    }

    private static String millions(String number) {
        return new BigDecimal(number).movePointRight(6).toPlainString();
    }

    Story asOf(String date) {
        question = new Question(PartialDate.of(date), null, null, Confidence.REPORTED, question.currency());
        return this;
    }

    Story in(String currency) {
        question = new Question(question.asOf(), null, null, Confidence.REPORTED, currency);
        return this;
    }

    List<RecordedFact> facts() {
        return List.copyOf(facts);
    }

    Holdings holdings() {
        return holdings(facts, question);
    }

    static Holdings holdings(List<RecordedFact> facts, Question question) {
        return Holdings.of(
                Curve.of(CompanyThings.of(COMPANY, facts, question), EcbRates.bundled()), EcbRates.bundled());
    }

    Position of(String investor) {
        return holdings().of(investor).orElseThrow();
    }

    List<String> contradictions() {
        return holdings().contradictions().stream().map(Contradiction::about).toList();
    }
}

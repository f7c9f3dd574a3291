package dev.roundwire.rounds.portfolio.answer;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.portfolio.Holdings;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The facts behind the figures of several companies.
final class Facts {
    private Facts() {}

    static Explanations explanations(Collection<Holdings> companies) {
        Map<FactKey, RecordedFact> facts = companies.stream()
                .flatMap(company -> company.curve().things().admission().standing().stream())
                .collect(Collectors.toMap(RecordedFact::key, Function.identity(), (first, second) -> first));
        return new Explanations(key -> Objects.requireNonNull(facts.get(key)));
    }
}

package dev.roundwire.rounds.claim;

import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Stake;
import dev.roundwire.contract.value.Wire;
import dev.roundwire.rounds.fact.Records;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A stated value in words, for a reader.
final class Statement {
    private Statement() {}

    static String of(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Money money -> amount(money) + " " + money.currency();
            case Stake stake -> stake.isExact() ? of(stake.min()) : of(stake.min()) + " to " + of(stake.max());
            case Name name -> name.value();
            case Wire constant -> constant.wire();
            case List<?> list -> list.stream().map(Statement::of).collect(Collectors.joining(", ", "[", "]"));
            case PartialDate date -> date.text();
            case Record record -> fields(Records.fields(record));
            default -> value.toString();
        };
    }

    /// Somebody by the id rather than by names.
    private static String fields(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("names") || !fields.containsKey("id"))
                .filter(field -> !(field.getValue() instanceof List<?> list && list.isEmpty()))
                .map(field -> of(field.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String amount(Money money) {
        if (money.amount() != null) {
            return of(money.amount());
        }
        return of(money.min() == null ? BigDecimal.ZERO : money.min())
                + (money.max() == null ? " or more" : " to " + of(money.max()));
    }
}

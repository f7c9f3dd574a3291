package dev.roundwire.rounds.claim;

import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.fact.Records;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether two values say the same, however they are spelt and called (C1): names unite, and lists have no
/// order.
final class Meaning {
    private static final String NAMES = "names";

    private Meaning() {}

    static boolean isSame(Object one, Object other) {
        return switch (one) {
            case BigDecimal number -> other instanceof BigDecimal second && number.compareTo(second) == 0;
            case PartialDate date ->
                other instanceof PartialDate second
                        && Objects.equals(date.first(), second.first())
                        && Objects.equals(date.last(), second.last());
            case Money money -> other instanceof Money second && isSameMoney(money, second);
            case List<?> list -> other instanceof List<?> second && sameElements(list, second);
            case Record record -> record.getClass() == other.getClass() && sameFields(record, (Record) other);
            default -> one.equals(other);
        };
    }

    /// An amount says what a range from it to itself says, and "about" is said or not.
    private static boolean isSameMoney(Money one, Money other) {
        return one.currency().equals(other.currency())
                && isSameNumber(one.least(), other.least())
                && isSameNumber(one.most(), other.most())
                && Boolean.TRUE.equals(one.approximate()) == Boolean.TRUE.equals(other.approximate());
    }

    private static boolean isSameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static boolean sameElements(List<?> one, List<?> other) {
        List<Object> left = new ArrayList<>(other);
        return one.size() == other.size() && one.stream().allMatch(element -> removeSame(element, left));
    }

    private static boolean removeSame(Object element, List<Object> from) {
        for (int index = 0; index < from.size(); index++) {
            if (isSame(element, from.get(index))) {
                from.remove(index);
                return true;
            }
        }
        return false;
    }

    private static boolean sameFields(Record one, Record other) {
        Map<String, Object> fields = Records.fields(one);
        Map<String, Object> others = Records.fields(other);
        if (fields.containsKey("id")) {
            fields.remove(NAMES);
            others.remove(NAMES);
        }
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            Object second = others.remove(field.getKey());
            if (second == null || !isSame(field.getValue(), second)) {
                return false;
            }
        }
        return others.isEmpty();
    }
}

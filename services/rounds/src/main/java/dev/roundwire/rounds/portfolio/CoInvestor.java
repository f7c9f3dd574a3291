package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Somebody who took part in the same rounds.
///
/// @param investor who
/// @param shared the rounds that both took part in, by company
public record CoInvestor(Investor investor, Map<Ref, List<String>> shared) {
    private static final Comparator<CoInvestor> CLOSEST_FIRST = Comparator.comparingInt(CoInvestor::rounds)
            .thenComparingInt(CoInvestor::companies)
            .reversed()
            .thenComparing(one -> one.investor.id());

    /// How many rounds.
    public int rounds() {
        return shared.values().stream().mapToInt(List::size).sum();
    }

    /// Of how many companies.
    public int companies() {
        return shared.size();
    }

    /// P8: everybody who took part in a round that `investor` took part in, those of most rounds first.
    ///
    /// @param companies those that the investor may have put money in
    public static List<CoInvestor> of(String investor, Collection<Holdings> companies) {
        Map<String, Shared> byId = new TreeMap<>();
        for (Holdings company : companies) {
            company.of(investor)
                    .ifPresent(own -> company.positions().stream()
                            .filter(other -> !other.investor().id().equals(investor))
                            .forEach(other -> byId.computeIfAbsent(
                                            other.investor().id(), Shared::new)
                                    .add(own, other)));
        }
        return byId.values().stream()
                .filter(shared -> !shared.rounds.isEmpty())
                .map(Shared::coInvestor)
                .sorted(CLOSEST_FIRST)
                .toList();
    }

    private static final class Shared {
        private final String id;
        private final Set<Name> names = new LinkedHashSet<>();
        private final Map<Ref, List<String>> rounds = new LinkedHashMap<>();
        private Investor.@Nullable Kind kind;

        Shared(String id) {
            this.id = id;
        }

        void add(Position own, Position other) {
            names.addAll(other.investor().names());
            kind = kind == null ? other.investor().kind() : kind;
            List<String> both = new ArrayList<>(own.rounds());
            both.retainAll(other.rounds());
            if (!both.isEmpty()) {
                rounds.put(own.company(), List.copyOf(both));
            }
        }

        CoInvestor coInvestor() {
            return new CoInvestor(new Investor(id, List.copyOf(names), kind), rounds);
        }
    }
}

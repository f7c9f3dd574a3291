package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.rounds.claim.MatchedRounds;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.valuation.RoundOrder.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which equity rounds are later tranches of which (V6). A tranche of a round that nothing tells of stands alone.
final class Tranches {
    private final Map<String, Named> rounds = new LinkedHashMap<>();
    private final MatchedRounds matched;
    private final Map<String, String> roundOf = new HashMap<>();
    private final Map<String, List<Named>> tranchesOf = new HashMap<>();

    private Tranches(MatchedRounds matched) {
        this.matched = matched;
    }

    static Tranches of(List<Named> ordered, MatchedRounds matched) {
        Tranches tranches = new Tranches(matched);
        for (Named round : ordered) {
            if (RoundKind.of(round.thing().event().roundType()) == RoundKind.EQUITY) {
                tranches.rounds.put(round.id(), round);
            }
        }
        tranches.rounds.values().forEach(tranches::link);
        return tranches;
    }

    /// The id of the round that this one is a tranche of; null for a round of its own.
    @Nullable
    String roundOf(String id) {
        return roundOf.get(id);
    }

    /// The later tranches of a round, in their order.
    List<Thing<RoundClosed>> of(String id) {
        List<Named> tranches = tranchesOf.get(id);
        return tranches == null ? List.of() : things(tranches);
    }

    /// The orders in which they may have closed (O3), that of O1 and O2 first. That one alone where none of them says
    /// what the company was worth after it: a sum depends on no order. None where there are more than are compared.
    List<List<Thing<RoundClosed>>> orders(String id) {
        List<Named> tranches = tranchesOf.get(id);
        if (tranches == null) {
            return List.of(List.of());
        }
        return tranches.stream().noneMatch(Tranches::isValued)
                ? List.of(things(tranches))
                : PossibleOrders.among(tranches).stream().map(Tranches::things).toList();
    }

    private static boolean isValued(Named tranche) {
        RoundClosed event = tranche.thing().event();
        return event.postMoney() != null
                || event.investments().stream().anyMatch(part -> part.amount() != null && part.stake() != null);
    }

    private static List<Thing<RoundClosed>> things(List<Named> tranches) {
        return tranches.stream().map(Named::thing).toList();
    }

    private void link(Named round) {
        String root = named(round.id()) == null ? round.id() : root(round.id());
        if (!root.equals(round.id())) {
            roundOf.put(round.id(), root);
            tranchesOf.computeIfAbsent(root, id -> new ArrayList<>()).add(round);
        }
    }

    /// A tranche may name another tranche. Rounds that name each other in a circle are rounds of their own.
    private String root(String id) {
        Set<String> passed = new HashSet<>();
        String root = id;
        for (String next = named(root); next != null; next = named(root)) {
            if (!passed.add(root)) {
                return id;
            }
            root = next;
        }
        return root;
    }

    private @Nullable String named(String id) {
        Named round = rounds.get(id);
        String next =
                round == null ? null : matched.ofNullable(round.thing().event().trancheOf());
        return next == null || next.equals(id) || !rounds.containsKey(next) ? null : next;
    }
}

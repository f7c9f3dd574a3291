package dev.roundwire.rounds.talent;

import dev.roundwire.rounds.number.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who left an employer, and what came of it (T2, T3).
///
/// @param leavers by date and level
/// @param raised by all their companies together, a company with several of them once
public record Leavers(String employer, List<Leaver> leavers, Figure raised) {

    /// T2: everybody whose departure from the employer is told; who joined it and is not said to have left is none.
    public static Leavers of(String employer, Network network) {
        List<Leaver> leavers = network.people().stream()
                .flatMap(Departure::of)
                .filter(departure -> departure.employer().equals(employer))
                .sorted(Departure.BY_DATE_AND_LEVEL)
                .map(departure -> Leaver.of(departure, network))
                .toList();
        return new Leavers(employer, leavers, raised(leavers));
    }

    private static Figure raised(List<Leaver> leavers) {
        Map<String, Figure> byCompany = new LinkedHashMap<>();
        for (Leaver leaver : leavers) {
            leaver.ventures()
                    .forEach(venture -> byCompany.put(venture.founding().company(), venture.raised()));
        }
        return Figure.sum(byCompany.values().stream()
                .filter(raised -> raised != Figure.ZERO)
                .toList());
    }
}

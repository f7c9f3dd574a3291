package dev.roundwire.rounds.talent;

import java.util.List;

/// Somebody who left, and the companies that came of it, by id.
public record Leaver(Departure departure, List<Venture> ventures) {

    static Leaver of(Departure departure, Network network) {
        return new Leaver(
                departure,
                departure.foundings(network).stream()
                        .map(founding -> Venture.of(departure, founding, network))
                        .toList());
    }
}

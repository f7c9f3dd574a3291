package dev.roundwire.talent;

import dev.roundwire.contract.event.Founder;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.claim.FounderThings;
import dev.roundwire.rounds.talent.Departure;
import dev.roundwire.rounds.talent.Founding;
import dev.roundwire.rounds.talent.Network;
import dev.roundwire.stream.projection.Row;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of one person.
final class PersonRows {
    private PersonRows() {}

    static List<Row> of(FounderThings person, Network network) {
        return Stream.concat(
                        Departure.of(person).map(departure -> departure(departure, network)),
                        Founding.toldBy(person).stream().map(founding -> founding(founding, network)))
                .toList();
    }

    private static Row departure(Departure departure, Network network) {
        Founder founder = departure.person().founder();
        List<Name> employer = network.ref(departure.employer()).names();
        PartialDate came = departure.cameOn();
        return TalentTables.DEPARTURE.row(
                departure.employer(),
                departure.founder(),
                StoredNames.values(founder.names()),
                StoredNames.languages(founder.names()),
                StoredNames.values(employer),
                StoredNames.languages(employer),
                departure.event().title(),
                departure.event().level(),
                text(departure.on()),
                departure.thing().span().first(),
                departure.thing().span().last(),
                came == null ? null : came.first(),
                departure.event().withTeam(),
                founder.background() == null ? null : founder.background().wire(),
                departure.thing().confidence().wire(),
                departure.person().admission().hidden());
    }

    /// Of either stream.
    static Row founding(Founding founding, Network network) {
        List<Name> company = network.ref(founding.company()).names();
        List<Name> founder = network.ref(founding.founder()).names();
        return TalentTables.FOUNDING.row(
                founding.company(),
                founding.founder(),
                (founding.on() == null ? 2 : 0) + (founding.told() == null ? 1 : 0),
                StoredNames.values(company),
                StoredNames.languages(company),
                StoredNames.values(founder),
                StoredNames.languages(founder),
                text(founding.on()),
                founding.span().last(),
                founding.confidence().wire());
    }

    static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}

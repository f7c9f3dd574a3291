package dev.roundwire.talent;

import dev.roundwire.contract.value.Name;
import dev.roundwire.rounds.talent.AlumniInvestments;
import dev.roundwire.rounds.talent.Departure;
import dev.roundwire.rounds.talent.Leaver;
import dev.roundwire.rounds.talent.Leavers;
import dev.roundwire.rounds.talent.Network;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What the list of employers shows of one, and sorts it by.
///
/// @param leavers how many left
/// @param companies how many companies came of it
/// @param raised by these in all
/// @param alumniInvestments how many deals the employer made with them
/// @param alumniTotal what it put into them
/// @param hidden of each leaver, how many facts the asked confidence left out
public record EmployerSummary(
        String id,
        List<Name> names,
        int leavers,
        int companies,
        StoredFigure raised,
        int alumniInvestments,
        StoredFigure alumniTotal,
        Map<String, Integer> hidden) {

    /// The same that the rows say, for a question that they don't answer.
    public static EmployerSummary of(String employer, Network network) {
        Leavers leavers = Leavers.of(employer, network);
        AlumniInvestments investments = AlumniInvestments.of(employer, network);
        return new EmployerSummary(
                employer,
                network.ref(employer).names(),
                leavers.leavers().size(),
                (int) leavers.leavers().stream()
                        .flatMap(leaver -> leaver.ventures().stream())
                        .map(venture -> venture.founding().company())
                        .distinct()
                        .count(),
                Objects.requireNonNull(StoredFigure.of(leavers.raised())),
                investments.deals(),
                Objects.requireNonNull(StoredFigure.of(investments.total())),
                leavers.leavers().stream()
                        .map(Leaver::departure)
                        .collect(Collectors.toMap(
                                Departure::founder,
                                departure -> departure.person().admission().hidden())));
    }
}

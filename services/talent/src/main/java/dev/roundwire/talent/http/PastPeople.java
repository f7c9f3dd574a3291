package dev.roundwire.talent.http;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.Read;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom a list has to fold that rows don't answer: it looks into the past, or into another currency.
@Singleton
final class PastPeople {
    private final TalentConfig config;

    PastPeople(TalentConfig config) {
        this.config = config;
    }

    /// Everybody who may have left `employer`, or whomever; and the companies that they founded.
    ///
    /// @param founder null for everybody
    /// @param employer null for whatever employer
    /// @throws ProblemException `invalid-parameter` where that is more than the cap
    Networks.Loaded load(Read read, @Nullable String founder, @Nullable String employer) {
        List<Subject> people = people(read, founder, employer);
        if (people.size() > config.refoldCap()) {
            throw ProblemException.ofParameter(
                    "employer",
                    "refold-cap",
                    "more than " + config.refoldCap() + " people would have to be folded: name an employer, or ask for"
                            + " the present");
        }
        return new Networks(read).ofPeople(people);
    }

    private List<Subject> people(Read read, @Nullable String founder, @Nullable String employer) {
        if (founder != null) {
            return List.of(Subject.founder(founder));
        }
        return employer == null
                ? read.store().subjectsMentioningAnybody(Topic.FOUNDERS, config.refoldCap() + 1)
                : read.store().subjectsMentioning(Topic.FOUNDERS, employer);
    }
}

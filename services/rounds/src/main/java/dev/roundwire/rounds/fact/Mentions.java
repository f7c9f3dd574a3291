package dev.roundwire.rounds.fact;

import dev.roundwire.contract.event.Company;
import dev.roundwire.contract.event.CompanyEvent;
import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventRetracted;
import dev.roundwire.contract.event.Founder;
import dev.roundwire.contract.event.FounderEvent;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Ref;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// Who occurs in an event beside its subject: investors, people, employers, companies. What finds the subjects that an
/// answer about somebody has to look at.
public final class Mentions {
    private Mentions() {}

    /// The ids of everybody who occurs in `event`, but for the company or the founder that it is about, or whose fact
    /// it takes back: that one only if it occurs as something else too, as its own investor.
    public static Set<String> of(Event event) {
        Set<String> ids = new TreeSet<>();
        Company subject = switch (event) {
            case CompanyEvent about -> about.company();
            case EventRetracted retraction -> retraction.company();
            case FounderEvent about -> null;
        };
        for (Object part : Records.parts((Record) event)) {
            if (part != subject) {
                collect(part, ids);
            }
        }
        return ids;
    }

    private static void collect(Object value, Set<String> ids) {
        switch (value) {
            case Ref ref -> ids.add(ref.id());
            case Investor investor -> ids.add(investor.id());
            case CompanyFounded.Cofounder founder when founder.id() != null -> ids.add(founder.id());
            case Founder founder -> founder.relations().forEach(relation -> collect(relation, ids));
            case Company company -> ids.add(company.id());
            case Collection<?> list -> list.forEach(element -> collect(element, ids));
            case Record record -> Records.parts(record).forEach(part -> collect(part, ids));
            default -> {
                // a scalar mentions nobody
            }
        }
    }
}

package dev.roundwire.portfolios.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.portfolios.PortfoliosProjection;
import dev.roundwire.rounds.portfolio.Portfolio;
import dev.roundwire.rounds.portfolio.answer.CoInvestorsAnswer;
import dev.roundwire.rounds.portfolio.answer.HoldersAnswer;
import dev.roundwire.rounds.portfolio.answer.PortfolioAnswer;
import dev.roundwire.stream.http.Read;
import dev.roundwire.stream.preview.ChangePreview;
import dev.roundwire.stream.preview.Comparison;
import dev.roundwire.stream.preview.ItemNames;
import dev.roundwire.stream.preview.Supposition;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a fact would change in the answers about the holders of its company, and about everybody who was ever mentioned
/// there and holds something: no fact reaches those about anybody else.
@Singleton
final class HoldingPreview implements ChangePreview {
    private static final String INVESTOR = "/investors/{id}";
    private static final ItemNames NAMES = ItemNames.none()
            .and("holders", "/investor/id")
            .and("positions", "/company/id")
            .and("coInvestors", "/investor/id")
            .and("contradictions", HoldingPreview::contradiction)
            .and("unconverted", "/about");

    @Override
    public String service() {
        return PortfoliosProjection.SERVICE;
    }

    @Override
    public ItemNames itemNames() {
        return NAMES;
    }

    @Override
    public void compare(Supposition supposition, Comparison comparison) {
        if (supposition.subject().topic() != Topic.COMPANIES) {
            return;
        }
        String id = supposition.subject().id();
        comparison
                .of("/companies/" + id + "/holders", read -> HoldersResource.fold(read, id))
                .page("", HoldersAnswer::of);
        compareInvestors(supposition, comparison);
    }

    /// The companies are folded once for all of them, not once for each.
    private static void compareInvestors(Supposition supposition, Comparison comparison) {
        Set<String> mentioned = supposition.mentioned();
        List<String> investors = new ArrayList<>();
        Set<Subject> subjects = new TreeSet<>();
        for (String investor : mentioned) {
            if (comparison.admits(
                    INVESTOR, () -> subjects(supposition.after(), investor).size() + mentioned.size())) {
                investors.add(investor);
                subjects.addAll(subjects(supposition.after(), investor));
            }
        }
        Companies before = Companies.of(supposition.before(), subjects);
        Companies after = Companies.of(supposition.after(), subjects);
        String currency = supposition.after().question().currency();
        investors.forEach(investor -> comparison
                .of(
                        "/investors/" + investor,
                        read -> portfolio(read, read == supposition.before() ? before : after, investor))
                .where(portfolio -> !portfolio.positions().isEmpty())
                .page("/portfolio", portfolio -> PortfolioAnswer.of(portfolio, currency))
                .page("/co-investors", CoInvestorsAnswer::of));
    }

    private static Read.Folded<Portfolio> portfolio(Read read, Companies companies, String investor) {
        Companies.Found found = InvestorResource.find(companies, investor, subjects(read, investor));
        return new Read.Folded<>(found.portfolio(), found.incomplete());
    }

    private static List<Subject> subjects(Read read, String investor) {
        return read.store().subjectsMentioning(Topic.COMPANIES, investor);
    }

    /// Of one company, or of many.
    private static String contradiction(JsonNode item) {
        return item.has("about")
                ? item.path("about").asText()
                : item.path("company").asText() + "/"
                        + item.at("/contradiction/about").asText();
    }
}

package dev.roundwire.valuations.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.rounds.valuation.answer.CompanyAnswer;
import dev.roundwire.rounds.valuation.answer.HistoryAnswer;
import dev.roundwire.rounds.valuation.answer.RoundsAnswer;
import dev.roundwire.stream.preview.ChangePreview;
import dev.roundwire.stream.preview.Comparison;
import dev.roundwire.stream.preview.ItemNames;
import dev.roundwire.stream.preview.Supposition;
import dev.roundwire.valuations.ValuationsProjection;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What a fact would change in the answers about its company: no fact reaches those about another.
@Singleton
final class CompanyPreview implements ChangePreview {
    private static final ItemNames NAMES = ItemNames.none()
            .and("founders", CompanyPreview::founder)
            .and("identifiers", identifier -> text(identifier, "scheme") + ":" + text(identifier, "id"))
            .and("rolesSought", sought -> text(sought, "role") + "@" + text(sought, "on"))
            .and("rounds", "/roundId")
            .and("points", CompanyPreview::point)
            .and("possibleDuplicates", CompanyPreview::pair)
            .and("contradictions", "/about")
            .and("unconverted", "/about");

    @Override
    public String service() {
        return ValuationsProjection.SERVICE;
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
                .of("/companies/" + id, read -> CompanyResource.fold(read, id))
                .page("", CompanyAnswer::of)
                .page("/rounds", curve -> RoundsAnswer.of(curve, CompanyResource.RATES))
                .page("/valuation", CompanyResource::valuation)
                .page("/valuation/history", HistoryAnswer::of);
    }

    /// By id, else by the first name.
    private static String founder(JsonNode founder) {
        return founder.hasNonNull("id")
                ? text(founder, "id")
                : founder.at("/names/0/value").asText();
    }

    /// A round by its id, else by kind and date.
    private static String point(JsonNode point) {
        if (point.hasNonNull("roundId")) {
            return text(point, "roundId");
        }
        return point.hasNonNull("on") ? text(point, "kind") + "-" + text(point, "on") : text(point, "kind");
    }

    private static String pair(JsonNode duplicates) {
        return StreamSupport.stream(duplicates.path("roundIds").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("+"));
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).asText();
    }
}

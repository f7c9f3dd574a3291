package dev.roundwire.portfolios;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Position;
import dev.roundwire.stream.projector.Applied;
import dev.roundwire.stream.projector.Projectors;
import dev.roundwire.stream.testing.LogWriter;
import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/// Tells the running service facts, and asks it once it has applied them.
final class Service {
    private final List<Fact> told = new ArrayList<>();
    private final String company;

    /// @param company what the facts told by [#tell] are about
    Service(String company) {
        this.company = company;
    }

    /// A fact about the company; `fields` is the inside of its JSON.
    Service tell(String kind, String fields) {
        String json = "{'company':{'id':'" + company + "'}" + (fields.isEmpty() ? "" : "," + fields) + "}";
        told.add(Given.fact(company + "-" + told.size(), kind, json));
        return this;
    }

    /// Writes what was told and waits until all of it is visible.
    Service write() {
        write(told);
        return this;
    }

    ValidatableResponse holders(String query) {
        return given().when().get("/companies/" + company + "/holders" + query).then();
    }

    static Position write(List<Fact> facts) {
        String kafka = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (LogWriter log = new LogWriter(kafka)) {
            Position position = log.write(facts);
            Applied applied = Arc.container()
                    .instance(Projectors.class)
                    .get()
                    .of(PortfoliosProjection.SERVICE)
                    .applied();
            assertTrue(applied.await(position, Duration.ofSeconds(30)), () -> position + " isn't applied");
            return position;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

package dev.roundwire.acceptance.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.acceptance.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every figure of both samples comes out as shown when `docs/Recompute.java`, which has no code of the product,
/// recomputes it from what its explanation shows alone.
@ExtendWith(OneProduct.class)
class TheExplanationsRecomputeTest {
    private static final Map<String, List<String>> PAGES = Map.of(
            "company",
            List.of(
                    "/companies/%s/explain",
                    "/companies/%s/rounds/explain",
                    "/companies/%s/valuation/explain",
                    "/companies/%s/valuation/history/explain",
                    "/companies/%s/holders/explain"),
            "investor",
            List.of("/investors/%s/portfolio/explain", "/investors/%s/co-investors/explain"),
            "founder",
            List.of("/founders/%s/explain"),
            "employer",
            List.of("/employers/%s/leavers/explain", "/employers/%s/alumni-investments/explain"));

    @Test
    void ofTheStory(Product product) throws Exception {
        assertTrue(recomputed(product, "gpt-wave-2023") >= 100);
    }

    @Test
    void ofTheSnapshot(Product product) throws Exception {
        assertTrue(recomputed(product, "crunchbase-2013") >= 10_000);
    }

    /// @return how many figures came out as shown
    private static int recomputed(Product product, String sample) throws IOException, InterruptedException {
        List<String> addresses = addresses(product, sample);
        // More than a command line holds.
        Path arguments = Files.createTempFile("recompute", ".arguments");
        Files.writeString(
                arguments, Checkout.ROOT.resolve("docs/Recompute.java") + "\n" + String.join("\n", addresses));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process program = new ProcessBuilder(java, "@" + arguments)
                .redirectErrorStream(true)
                .start();
        List<String> told = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(
                List.of(),
                told.stream()
                        .filter(line -> !line.endsWith("figures recomputed"))
                        .toList());
        assertEquals(0, program.waitFor());
        assertEquals(addresses.size(), told.size());
        return told.stream()
                .mapToInt(line -> Integer.parseInt(line.replaceAll(".*: (\\d+) figures recomputed", "$1")))
                .sum();
    }

    private static List<String> addresses(Product product, String sample) throws IOException, InterruptedException {
        String position = product.postSample(sample).path("position").asText();
        List<String> addresses = new ArrayList<>();
        subjects(sample)
                .forEach((role, ids) -> ids.forEach(id -> Objects.requireNonNull(PAGES.get(role))
                        .forEach(page -> addresses.add(
                                product.addressOf(page.formatted(id)) + "?wait=30000&position=" + position))));
        return addresses;
    }

    /// Whom a sample tells of, by the role that the facts give them.
    private static Map<String, Set<String>> subjects(String sample) {
        Map<String, Set<String>> subjects = new TreeMap<>();
        PAGES.keySet().forEach(role -> subjects.put(role, new TreeSet<>()));
        Checkout.read("samples/" + sample + "/events.ndjson")
                .lines()
                .map(line -> Json.read(line).path("data"))
                .forEach(data -> subjects.forEach((role, ids) -> {
                    parties(data, role).stream()
                            .map(party -> party.path("id"))
                            .filter(JsonNode::isTextual)
                            .forEach(id -> ids.add(id.asText()));
                }));
        return subjects;
    }

    /// Of companies those alone that a fact is about: others may be nothing but a name in somebody's story.
    private static List<JsonNode> parties(JsonNode data, String role) {
        if (role.equals("company")) {
            return data.has("founder") ? List.of() : List.of(data.path(role));
        }
        return data.findValues(role);
    }
}

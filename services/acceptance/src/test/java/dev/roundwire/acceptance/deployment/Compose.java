package dev.roundwire.acceptance.deployment;

import dev.roundwire.acceptance.Checkout;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// `docker-compose.yml` as it is read: anchors and merges resolved, variables of the shell not.
final class Compose {
    private final Map<?, ?> root;

    private Compose(Map<?, ?> root) {
        this.root = root;
    }

    static Compose read() {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return new Compose(map(yaml.load(Checkout.read("docker-compose.yml"))));
    }

    Set<String> services() {
        return names(map(root.get("services")));
    }

    Set<String> volumes() {
        return names(map(root.get("volumes")));
    }

    Map<?, ?> service(String name) {
        return map(map(root.get("services")).get(name));
    }

    /// The environment of a service, empty where it has none.
    Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        map(service(service).get("environment"))
                .forEach((name, value) -> environment.put(String.valueOf(name), String.valueOf(value)));
        return environment;
    }

    /// The services that must be healthy before this one starts.
    Set<String> waitsFor(String service) {
        Map<?, ?> dependencies = map(service(service).get("depends_on"));
        return dependencies.entrySet().stream()
                .filter(each -> "service_healthy".equals(map(each.getValue()).get("condition")))
                .map(each -> String.valueOf(each.getKey()))
                .collect(Collectors.toSet());
    }

    /// The lines of a list, such as `ports`.
    List<String> list(String service, String name) {
        Object value = service(service).get(name);
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Set<String> names(Map<?, ?> map) {
        return map.keySet().stream()
                .map(Objects::requireNonNull)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}

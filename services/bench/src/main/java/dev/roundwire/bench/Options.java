package dev.roundwire.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How large a run is.
///
/// @param given by the caller; what isn't has the bench's own default
public record Options(Map<String, Long> given) {
    private static final Set<String> NAMES =
            Set.of("rounds", "seconds", "events", "companies", "seed", "from", "requests");

    /// Reads `--name number …`.
    static Options parse(List<String> arguments) {
        Map<String, Long> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i).replaceFirst("^--", "");
            if (!NAMES.contains(name) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException("--" + name + " is no option with a number; there are "
                        + NAMES.stream().sorted().map(each -> "--" + each).collect(Collectors.joining(", ")));
            }
            given.put(name, Long.parseLong(arguments.get(i + 1).replace("_", "")));
        }
        return new Options(given);
    }

    public int number(String name, int otherwise) {
        return Math.toIntExact(large(name, otherwise));
    }

    public long large(String name, long otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    @Override
    public String toString() {
        return given.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> " --" + each.getKey() + " " + each.getValue())
                .collect(Collectors.joining());
    }
}

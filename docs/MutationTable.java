import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the table of docs/mutation.md from what a mutation run reports:
///
///     java docs/MutationTable.java services/rounds/target/pit-reports
///
/// It reads every `mutations.csv` below the given directories: a line for each mutant, `file,class,mutator,method,
/// line,status,test`. Of a class that several of them report on, the last directory that is given counts.
public final class MutationTable {
    private static final Set<String> KILLED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR");
    private static final String ROOT = "dev.roundwire.rounds.";

    public static void main(String[] directories) throws IOException {
        Map<String, List<String>> outcomes = new TreeMap<>();
        for (String directory : directories) {
            for (Path report : reports(Path.of(directory))) {
                outcomes.putAll(Files.readAllLines(report).stream()
                        .map(line -> line.split(","))
                        .collect(Collectors.groupingBy(
                                mutant -> mutant[1],
                                Collectors.mapping(mutant -> outcome(mutant[5]), Collectors.toList()))));
            }
        }
        Map<String, Map<String, Long>> packages = new TreeMap<>();
        outcomes.forEach((className, all) -> all.forEach(one -> packages
                .computeIfAbsent(packageOf(className), name -> new TreeMap<>())
                .merge(one, 1L, Long::sum)));
        System.out.println("| package | mutants | killed | survived | uncovered | score |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        packages.forEach((name, counts) -> System.out.println(row("`" + name + "`", counts)));
        System.out.println(row(
                "all",
                packages.values().stream()
                        .flatMap(counts -> counts.entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum))));
    }

    private static List<Path> reports(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.endsWith("mutations.csv")).toList();
        }
    }

    private static String packageOf(String className) {
        String relative = className.substring(ROOT.length());
        return relative.substring(0, relative.lastIndexOf('.'));
    }

    private static String outcome(String status) {
        if (KILLED.contains(status)) {
            return "killed";
        }
        return status.equals("NO_COVERAGE") ? "uncovered" : "survived";
    }

    private static String row(String name, Map<String, Long> outcomes) {
        long killed = outcomes.getOrDefault("killed", 0L);
        long survived = outcomes.getOrDefault("survived", 0L);
        long uncovered = outcomes.getOrDefault("uncovered", 0L);
        long all = killed + survived + uncovered;
        return "| %s | %d | %d | %d | %d | %d %% |"
                .formatted(name, all, killed, survived, uncovered, killed * 100 / all);
    }
}

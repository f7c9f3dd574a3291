package dev.roundwire.rounds.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docs/domain.md and the code can be laid side by side: both name the same rules.
class RulesTest {
    private static final Pattern WRITTEN = Pattern.compile("(?m)^\\*\\*([A-Z][0-9])\\b");
    private static final Pattern NAMED = Pattern.compile("\\b([A-Z][0-9])\\b");
    private static final Pattern COMMENT = Pattern.compile("//.*");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z][0-9]) \\| (.*) \\|$");
    private static final Pattern KEEPER = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

    @Test
    void everyRuleIsNamedInTheCodeAndEveryNamedRuleIsWritten() throws IOException {
        Set<String> written = found(WRITTEN, Files.readString(Example.DOCUMENT));
        assertFalse(written.isEmpty());
        assertEquals(written, named());
    }

    @Test
    void everyRuleHasItsFunctionsAndTheseNameIt() throws IOException {
        String page = Files.readString(Example.DOCUMENT);
        Set<String> kept = new TreeSet<>();
        for (MatchResult row : ROW.matcher(page).results().toList()) {
            kept.add(row.group(1));
            for (MatchResult keeper : KEEPER.matcher(row.group(2)).results().toList()) {
                String name = keeper.group(2) == null ? keeper.group(1) : keeper.group(2);
                String comments = commentsOn(name, Files.readString(source(keeper.group(1))));
                assertTrue(comments.contains(row.group(1)), () -> keeper.group() + " doesn't name " + row.group(1));
            }
        }
        assertEquals(found(WRITTEN, page), kept);
    }

    /// The comments above the declarations of this name.
    private static String commentsOn(String name, String source) {
        return Pattern.compile("(?m)((?:^ *///.*\\n)+)(?:^ *@.*\\n)*^[^/\\n]*\\b" + name + "\\b *[(={]")
                .matcher(source)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining());
    }

    private static Path source(String type) throws IOException {
        return sources().stream()
                .filter(file -> file.endsWith(type + ".java"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path source : sources()) {
            COMMENT.matcher(Files.readString(source))
                    .results()
                    .map(MatchResult::group)
                    .forEach(comment -> named.addAll(found(NAMED, comment)));
        }
        return named;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> found(Pattern rule, String text) {
        return rule.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}

package dev.roundwire.rounds.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

    @Test
    void everyRuleIsNamedInTheCodeAndEveryNamedRuleIsWritten() throws IOException {
        Set<String> written = found(WRITTEN, Files.readString(Example.DOCUMENT));
        assertFalse(written.isEmpty());
        assertEquals(written, named());
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

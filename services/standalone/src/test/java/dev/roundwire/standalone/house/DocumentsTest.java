package dev.roundwire.standalone.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z]+[A-Za-z0-9]*)(?:\\.java)?`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @Test
    void documentsNameOnlyClassesThatExist() throws IOException {
        Set<String> classes = classes();
        List<String> unknown = new ArrayList<>();
        for (Path document : documents()) {
            Matcher matcher = CLASS_NAME.matcher(Files.readString(document));
            while (matcher.find()) {
                if (!classes.contains(matcher.group(1)) && !isPlainWord(matcher.group(1))) {
                    unknown.add(ROOT.relativize(document) + ": " + matcher.group(1));
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void documentsLinkOnlyToFilesThatExist() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher matcher = LINK.matcher(Files.readString(document));
            while (matcher.find()) {
                if (!Files.exists(document.resolveSibling(matcher.group(1)))) {
                    broken.add(ROOT.relativize(document) + ": " + matcher.group(1));
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    /// HTTP headers and the like, and classes of the libraries, written with a capital and no other.
    private static boolean isPlainWord(String name) {
        return name.chars().skip(1).noneMatch(Character::isUpperCase);
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("services"))) {
            Set<String> classes = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
            assertFalse(classes.isEmpty());
            return classes;
        }
    }

    private static List<Path> documents() {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package dev.roundwire.acceptance.deployment;

import dev.roundwire.acceptance.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The paths that a service answers: those of its own resources, those that all services share, with an `x` for every
/// parameter, and that of the OpenAPI document where it is ingest's: the others' are asked for by service.
final class ServicePaths {
    private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?(?:final |abstract )?(?:class|interface) ");

    private ServicePaths() {}

    static Set<String> of(String service) {
        Set<String> paths = new TreeSet<>();
        for (String module : List.of("stream", service)) {
            sources(module).forEach(source -> paths.addAll(paths(source.replace("{service}", service))));
        }
        if (service.equals("ingest")) {
            paths.add(Settings.of(service).value("quarkus.smallrye-openapi.path"));
        }
        return paths;
    }

    private static List<String> sources(String module) {
        Path folder = Checkout.ROOT.resolve("services/" + module + "/src/main/java");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> Checkout.read(file.toString()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> paths(String source) {
        Matcher type = TYPE.matcher(source);
        int begin = type.find() ? type.start() : source.length();
        Matcher path = PATH.matcher(source);
        String resource = "";
        Set<String> paths = new TreeSet<>();
        while (path.find()) {
            if (path.start() < begin) {
                resource = path.group(1);
            }
            paths.add(example(path.start() < begin ? resource : resource + "/" + path.group(1)));
        }
        paths.remove("/");
        return paths;
    }

    private static String example(String template) {
        return ("/" + template)
                .replaceAll("\\{[^}]*}", "x")
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }
}

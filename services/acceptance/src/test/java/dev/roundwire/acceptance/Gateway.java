package dev.roundwire.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which service answers a path, by the gateway's own configuration: the `map` of `deploy/gateway.conf`.
public final class Gateway {
    private static final Pattern MAP = Pattern.compile("map \\$uri \\$service \\{(.*?)\\n {4}}", Pattern.DOTALL);
    private static final Pattern ROUTE = Pattern.compile("~(\\S+)\\s+(\\w+);");

    private final List<Route> routes;

    /// @param service the upstream that answers what `path` finds
    public record Route(Pattern path, String service) {}

    private Gateway(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    public static Gateway configured() {
        Matcher map = MAP.matcher(Checkout.read("deploy/gateway.conf"));
        if (!map.find()) {
            throw new IllegalStateException("no map from $uri to $service in deploy/gateway.conf");
        }
        List<Route> routes = new ArrayList<>();
        Matcher route = ROUTE.matcher(map.group(1));
        while (route.find()) {
            routes.add(new Route(Pattern.compile(route.group(1)), route.group(2)));
        }
        return new Gateway(routes);
    }

    public List<Route> routes() {
        return routes;
    }

    /// The route of a path without query: the first that matches; empty where the gateway answers 404 itself.
    public Optional<Route> routeOf(String path) {
        return routes.stream()
                .filter(route -> route.path().matcher(path).find())
                .findFirst();
    }
}

package dev.roundwire.stream.http;

import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/// The methods that an address has: an answer 405 must name them (RFC 9110, 15.5.6), and the framework doesn't.
final class AllowedMethods {
    private AllowedMethods() {}

    /// Those of the address that was asked for.
    static Set<String> of(ResteasyReactiveRequestContext request) {
        RequestMapper<InitialMatch> resources =
                new RequestMapper<>(request.getDeployment().getClassMappers());
        String path = request.getPathWithoutPrefix();
        Set<String> methods = new TreeSet<>(Set.of(HttpMethod.OPTIONS));
        for (RequestMatch<InitialMatch> match = resources.map(path);
                match != null;
                match = resources.continueMatching(path, match)) {
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    addMethods(methods, routing, match.remaining.isEmpty() ? "/" : match.remaining);
                }
            }
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private static void addMethods(Set<String> methods, ClassRoutingHandler routing, String remaining) {
        routing.getMappers().forEach((method, endpoints) -> {
            if (method != null && endpoints.map(remaining) != null) {
                methods.add(method);
            }
        });
    }
}

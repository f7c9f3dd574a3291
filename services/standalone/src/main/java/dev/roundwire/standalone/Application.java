package dev.roundwire.standalone;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/// What happens once all services listen: the story, the words on the screen, and then nothing until the end.
@Singleton
@Unremovable
final class Application implements QuarkusApplication {

    static final String ONCE = "once";

    private final Api api;
    private final Story story;
    private final Greeting greeting;

    Application(Api api, Story story, Greeting greeting) {
        this.api = api;
        this.story = story;
        this.greeting = greeting;
    }

    @Override
    public int run(String... arguments) throws IOException {
        Progress.done("the services listen");
        story.tell();
        String health = api.awaitReady();
        if (health.isEmpty()) {
            greeting.print();
        } else {
            System.err.println("roundwire: not ready yet, and this is why:");
            System.err.println(health);
        }
        if (!List.of(arguments).contains(ONCE)) {
            Quarkus.waitForExit();
        }
        return 0;
    }
}

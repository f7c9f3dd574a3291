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

    private final Story story;
    private final Greeting greeting;

    Application(Story story, Greeting greeting) {
        this.story = story;
        this.greeting = greeting;
    }

    @Override
    public int run(String... arguments) throws IOException {
        Progress.done("the services listen");
        story.tell();
        greeting.print();
        if (!List.of(arguments).contains(ONCE)) {
            Quarkus.waitForExit();
        }
        return 0;
    }
}

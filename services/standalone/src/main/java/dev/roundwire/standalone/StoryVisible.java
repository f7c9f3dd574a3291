package dev.roundwire.standalone;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once the sample story is in every view, or is none of this data folder's.
@Readiness
@Singleton
final class StoryVisible implements HealthCheck {

    private final Story story;

    StoryVisible(Story story) {
        this.story = story;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sample story").status(story.settled()).build();
    }
}

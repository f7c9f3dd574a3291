package dev.roundwire.stream.sample;

import dev.roundwire.stream.feed.FeedParameters;
import dev.roundwire.stream.feed.Feeds;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/// What a service adds so that its rows can be followed.
@Path("/sample/changes")
@IfBuildProfile("sample")
public class SampleChanges {
    private final Feeds feeds;

    SampleChanges(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RunOnVirtualThread
    public void changes(@BeanParam FeedParameters parameters, @Context SseEventSink sink, @Context Sse sse) {
        feeds.send("sample", parameters, sink, sse);
    }
}

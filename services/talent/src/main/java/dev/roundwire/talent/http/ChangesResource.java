package dev.roundwire.talent.http;

import dev.roundwire.stream.feed.FeedParameters;
import dev.roundwire.stream.feed.Feeds;
import dev.roundwire.talent.TalentProjection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The rows of this view, and what changes in them from now on.
@Path("/talent/changes")
@Tag(name = "Talent")
public class ChangesResource {
    private final Feeds feeds;

    ChangesResource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RunOnVirtualThread
    @Operation(summary = "The rows of people, then every change to them, as server-sent events")
    public void changes(@BeanParam FeedParameters parameters, @Context SseEventSink sink, @Context Sse sse) {
        feeds.send(TalentProjection.SERVICE, parameters, sink, sse);
    }
}

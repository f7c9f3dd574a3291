package dev.roundwire.stream.sample;

import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.tck.ProjectorTck;

class SampleProjectorTest extends ProjectorTck {
    @Override
    protected Projection projection() {
        return new SampleProjection();
    }

    @Override
    protected String migrations() {
        return "db/sample";
    }
}

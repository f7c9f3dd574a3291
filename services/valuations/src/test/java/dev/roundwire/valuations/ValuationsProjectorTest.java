package dev.roundwire.valuations;

import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.tck.ProjectorTck;

class ValuationsProjectorTest extends ProjectorTck {
    @Override
    protected Projection projection() {
        return new ValuationsProjection();
    }

    @Override
    protected String migrations() {
        return "db/valuations";
    }
}

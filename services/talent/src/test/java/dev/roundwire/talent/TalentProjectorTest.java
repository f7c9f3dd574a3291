package dev.roundwire.talent;

import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.tck.ProjectorTck;

class TalentProjectorTest extends ProjectorTck {
    @Override
    protected Projection projection() {
        return new TalentProjection();
    }

    @Override
    protected String migrations() {
        return "db/talent";
    }
}

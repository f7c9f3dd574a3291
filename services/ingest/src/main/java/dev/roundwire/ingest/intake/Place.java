package dev.roundwire.ingest.intake;

import java.util.concurrent.Semaphore;

/// A place for something in work, given back when closed.
public final class Place implements AutoCloseable {
    private final Semaphore places;
    private final Semaphore room;
    private int taken;

    Place(Semaphore places, Semaphore room) {
        this.places = places;
        this.room = room;
    }

    /// Takes room for a body that is no small one.
    ///
    /// @param mebibytes how large it may get
    /// @throws dev.roundwire.stream.http.ProblemException `too-fast` where there is none
    public void takeRoom(int mebibytes) {
        if (!room.tryAcquire(mebibytes)) {
            throw Refusals.tooFast("as many large bodies as can be held are in work");
        }
        taken += mebibytes;
    }

    @Override
    public void close() {
        room.release(taken);
        taken = 0;
        places.release();
    }
}

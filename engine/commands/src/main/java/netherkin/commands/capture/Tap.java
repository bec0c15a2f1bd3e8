package netherkin.commands.capture;

import java.util.function.Predicate;
import netherkin.commands.program.Job;
import netherkin.network.lab.Lab;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;
import netherkin.network.wire.FrameEncoder;

/** A capture under way: it takes what was seen since it began, until it has enough or is ended. */
final class Tap implements Job {
    private final Lab lab;
    private final Predicate<Sighting> wanted;
    private final long most;
    private final Sink sink;
    private int next;
    private int taken;
    private boolean running = true;

    /** What becomes of captured frames. */
    interface Sink {
        /** @param number of the frame, from 1 */
        void take(int number, Sighting sighting, byte[] bytes);

        /** The capture is over. */
        void end(int taken);
    }

    /** @param most frames after which it ends; 0 for no limit */
    Tap(Lab lab, Predicate<Sighting> wanted, long most, Sink sink) {
        this.lab = lab;
        this.wanted = wanted;
        this.most = most;
        this.sink = sink;
        this.next = lab.trace().size();
    }

    @Override
    public void catchUp() {
        while (running && next < lab.trace().size()) {
            Entry entry = lab.trace().get(next++);
            if (entry instanceof Sighting sighting && wanted.test(sighting)) {
                sink.take(++taken, sighting, FrameEncoder.encode(sighting.frame()));
                if (taken == most) {
                    stop();
                }
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        running = false;
        sink.end(taken);
    }
}

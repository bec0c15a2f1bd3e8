package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.expect.Condition;
import netherkin.network.expect.FramePattern;
import netherkin.network.expect.Place;
import netherkin.network.expect.Quantifier;
import netherkin.network.expect.Subject;
import netherkin.network.expect.Tail;
import netherkin.network.topology.Network;
import netherkin.network.trace.DropReason;

/** The description of frames, as far as it was read. */
final class FrameClaim {
    Quantifier quantifier = Quantifier.ANY;
    Subject subject;
    final List<Condition> conditions = new ArrayList<>(4);
    private Network on;
    private Place from;
    private Place to;
    private long within = -1;
    private DropReason because;

    FramePattern pattern() {
        return new FramePattern(subject, conditions);
    }

    Tail tail() {
        boolean none = on == null && from == null && to == null && within < 0 && because == null;
        return none ? Tail.NONE : new Tail(on, from, to, within, because);
    }

    boolean on(Network network) {
        boolean first = on == null;
        on = network;
        return first;
    }

    boolean from(Place place) {
        boolean first = from == null;
        from = place;
        return first;
    }

    boolean to(Place place) {
        boolean first = to == null;
        to = place;
        return first;
    }

    boolean within(long nanos) {
        boolean first = within < 0;
        within = nanos;
        return first;
    }

    boolean because(DropReason reason) {
        boolean first = because == null;
        because = reason;
        return first;
    }
}

package netherkin.network.expect;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.trace.Drop;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;

/** Finds what a sentence about frames speaks of. What is cheap to see is looked at first. */
final class FrameSearch {
    private final FrameExpectation sentence;
    private final Window window;
    private final boolean[] ports;
    private final long until;

    FrameSearch(FrameExpectation sentence, Window window) {
        this.sentence = sentence;
        this.window = window;
        this.ports = window.portsOf(sentence.place());
        long within = sentence.tail().withinNanos();
        this.until = within < 0 ? Long.MAX_VALUE : window.startNanos() + within;
    }

    /** All that fits, in the order in which it happened. */
    List<Entry> matches() {
        return sentence.verb() == Verb.DROPS ? drops(true) : sightings(true);
    }

    /** All that the place did in the sense of the verb, of whatever kind. */
    List<Entry> allThere() {
        return sentence.verb() == Verb.DROPS ? drops(false) : sightings(false);
    }

    private List<Entry> sightings(boolean matching) {
        List<Entry> found = new ArrayList<>(4);
        Sighting[] sightings = window.sightings();
        for (int i = 0, n = window.count(); i < n; i++) {
            Sighting seen = sightings[i];
            if (ports[seen.port().index()]
                    && isThere(seen)
                    && (!matching || fits(seen, seen.packet()))
                    && (sentence.verb() != Verb.FORWARDS || wasReceivedHere(seen))) {
                found.add(seen);
            }
        }
        return found;
    }

    private List<Entry> drops(boolean matching) {
        List<Entry> found = new ArrayList<>(2);
        List<Drop> drops = window.drops();
        for (int i = 0; i < drops.size(); i++) {
            Drop drop = drops.get(i);
            boolean there = drop.at() <= until && sentence.place().holds(drop);
            if (there && (!matching || isBecause(drop) && fits(drop, drop.packet()))) {
                found.add(drop);
            }
        }
        return found;
    }

    private boolean isBecause(Drop drop) {
        return sentence.tail().because() == null || sentence.tail().because() == drop.reason();
    }

    private boolean isThere(Sighting seen) {
        return isDirection(sentence.verb(), seen.sent()) && seen.at() <= until;
    }

    static boolean isDirection(Verb verb, boolean sent) {
        return switch (verb) {
            case SENDS, FORWARDS -> sent;
            case RECEIVES -> !sent;
            case SEES, CROSSES -> true;
            case DROPS -> false;
        };
    }

    private boolean wasReceivedHere(Sighting sent) {
        return window.kinship()
                .passed(sentence.place(), false, sent, sent.packet().identity());
    }

    private boolean fits(Entry seen, Packet packet) {
        Tail tail = sentence.tail();
        return Matching.matches(sentence.pattern(), packet)
                && (tail.on() == null || Matching.isOn(tail.on(), packet))
                && (tail.from() == null || window.kinship().passed(tail.from(), true, seen, packet.identity()))
                && (tail.to() == null || window.kinship().arrives(tail.to(), seen, packet.identity()));
    }
}

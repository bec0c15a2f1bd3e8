package netherkin.network.expect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Identity;

/** Explains why a sentence about frames at a place doesn't hold: chooses the frame that tells most. */
final class FrameFailure {
    /** How many frames a report sets beside the sentence. */
    static final int NEARBY = 3;

    private final FrameExpectation sentence;
    private final Window window;
    private final Context context;
    private final String expected;

    FrameFailure(FrameExpectation sentence, Window window, Context context) {
        this(sentence, window, context, null);
    }

    /** @param expected the claim's core where the sentence's own parts don't say it; else null */
    FrameFailure(FrameExpectation sentence, Window window, Context context, String expected) {
        this.sentence = sentence;
        this.window = window;
        this.context = context;
        this.expected = expected;
    }

    private FrameExplanation explanation() {
        return new FrameExplanation(sentence, window, context, expected);
    }

    /** No frame fits. */
    Explanation missing() {
        return aboutNearest(explanation(), List.of(), null);
    }

    /** No frame fits that is, or stems from, one that a pronoun stands for. */
    Explanation missing(Identity kin) {
        return aboutNearest(explanation().referring(kin), List.of(), kin);
    }

    /** Frames fit, but not enough of them. */
    Explanation tooFew(List<Entry> matches, Collection<Identity> frames) {
        return aboutNearest(explanation().found(matches, frames), matches, null);
    }

    /** A frame fits that must not, or one too many does. */
    Explanation tooMany(List<Entry> matches, Collection<Identity> frames) {
        Iterator<Identity> surplus = frames.iterator();
        Identity first = surplus.next();
        for (int i = 0; i < sentence.quantifier().count(); i++) {
            first = surplus.next();
        }
        Identity offending = first;
        Entry entry = matches.stream()
                .filter(match -> Evidence.packetOf(match).identity() == offending)
                .findFirst()
                .orElseThrow();
        return explanation().found(matches, frames).matching(entry).build();
    }

    /** A frame is there that must not be beside the others, or isn't what every one must be. */
    Explanation unfit(Entry entry) {
        return explanation().about(entry).build();
    }

    Explanation unproven() {
        return explanation().buildUnproven();
    }

    private Explanation aboutNearest(FrameExplanation explanation, List<Entry> matches, Identity kin) {
        List<Entry> nearest = new ArrayList<>();
        Collection<Identity> taken = new LinkedHashSet<>(Evidence.framesOf(matches));
        while (nearest.size() < NEARBY) {
            Entry next = nearest(taken, kin);
            if (next == null) {
                break;
            }
            nearest.add(next);
            taken.add(Evidence.packetOf(next).identity());
        }
        return explanation
                .aboutNearest(nearest.isEmpty() ? null : nearest.get(0))
                .besides(nearest)
                .build();
    }

    /** What comes nearest beside {@code taken}: fewest and lightest differences, the earliest of equals. */
    private Entry nearest(Collection<Identity> taken, Identity kin) {
        Comparison comparison = new Comparison(sentence, window, new Words(context.names()));
        Collection<Identity> originals = originals(taken);
        Entry best = null;
        int least = Integer.MAX_VALUE;
        for (Entry candidate : candidates()) {
            Identity identity = Evidence.packetOf(candidate).identity();
            if (isKin(identity, taken, originals) || kin != null && !identity.descendsFrom(kin)) {
                continue;
            }
            int distance = comparison.distance(candidate);
            if (distance < least || distance == least && isFurther(candidate, best)) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** On its way to where the sentence says, a frame is judged as it left the place, not as it began inside it. */
    private boolean isFurther(Entry candidate, Entry before) {
        Identity identity = Evidence.packetOf(candidate).identity();
        return sentence.tail().to() != null
                && sentence.verb() == Verb.SENDS
                && sentence.place().kind() == Place.Kind.HOST
                && identity.descendsFrom(Evidence.packetOf(before).identity());
    }

    private List<Entry> candidates() {
        List<Entry> candidates = new ArrayList<>();
        if (sentence.verb() == Verb.DROPS) {
            candidates.addAll(window.drops());
        }
        for (int i = 0; i < window.count(); i++) {
            candidates.add(window.sightings()[i]);
        }
        return candidates;
    }

    /** Whether it is one of the taken, one that they are copies of, or a copy of one. */
    private static boolean isKin(Identity identity, Collection<Identity> taken, Collection<Identity> originals) {
        for (Identity one = identity; one != null; one = one.parent()) {
            if (taken.contains(one)) {
                return true;
            }
        }
        return originals.contains(identity);
    }

    private static Collection<Identity> originals(Collection<Identity> copies) {
        Collection<Identity> originals = new LinkedHashSet<>();
        for (Identity copy : copies) {
            for (Identity original = copy.parent(); original != null; original = original.parent()) {
                originals.add(original);
            }
        }
        return originals;
    }
}

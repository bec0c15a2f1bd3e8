package netherkin.network.expect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import netherkin.network.expect.Explanation.Difference;
import netherkin.network.field.FieldReference;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Identity;

/** Explains why a sentence about frames at a place doesn't hold. */
final class FrameFailure {
    private final FrameExpectation sentence;
    private final Window window;
    private final Context context;

    FrameFailure(FrameExpectation sentence, Window window, Context context) {
        this.sentence = sentence;
        this.window = window;
        this.context = context;
    }

    /** No frame fits. */
    Explanation missing() {
        return missing(null);
    }

    /** No frame fits that is, or stems from, {@code kin}; null for any. */
    Explanation missing(Identity kin) {
        return new Draft().about(nearest(List.of(), kin)).build();
    }

    /** Frames fit, but not enough of them. */
    Explanation tooFew(List<Entry> matches, Collection<Identity> frames) {
        return new Draft().found(matches, frames).about(nearest(matches, null)).build();
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
        return new Draft().found(matches, frames).itMatches(entry).build();
    }

    /** A frame is there that isn't the only kind wanted. */
    Explanation notOnly(Entry entry) {
        return new Draft().about(entry).build();
    }

    /** One of the frames spoken of isn't what every one must be. */
    Explanation notEvery(Entry entry) {
        return new Draft().about(entry).build();
    }

    Explanation unproven() {
        return new Draft().build(true);
    }

    /** What comes nearest beside {@code matches}: fewest and lightest differences, the earliest of equals. */
    private Entry nearest(List<Entry> matches, Identity kin) {
        Comparison comparison = new Comparison(sentence, window, new Words(context.names()));
        Collection<Identity> taken = Evidence.framesOf(matches);
        Entry best = null;
        int least = Integer.MAX_VALUE;
        List<Entry> candidates = new ArrayList<>();
        if (sentence.verb() == Verb.DROPS) {
            candidates.addAll(window.drops());
        }
        for (int i = 0; i < window.count(); i++) {
            candidates.add(window.sightings()[i]);
        }
        for (Entry candidate : candidates) {
            Identity identity = Evidence.packetOf(candidate).identity();
            if (isKin(identity, taken) || kin != null && !identity.descendsFrom(kin)) {
                continue;
            }
            int distance = comparison.distance(candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static boolean isKin(Identity identity, Collection<Identity> taken) {
        return taken.stream().anyMatch(one -> one.descendsFrom(identity) || identity.descendsFrom(one));
    }

    /** Collects what there is to say. */
    private final class Draft {
        private final Words words = new Words(context.names());
        private final Numbers numbers = new Numbers(window.trace());
        private final Comparison comparison = new Comparison(sentence, window, words);
        private final FrameStory story = new FrameStory(window, numbers, words);
        private String found = "";
        private String nearest;
        private List<Difference> differs = List.of();
        private String because;
        private String elsewhere;
        private int frame;
        private final List<String> expectedValues = new ArrayList<>();
        private final List<String> actualValues = new ArrayList<>();

        Draft found(List<Entry> matches, Collection<Identity> frames) {
            found = ", found " + numbers.list(matches, frames);
            expectedValues.add(words.wholePattern(sentence.quantifier().text(), sentence.pattern()));
            actualValues.add(frames.size() + " of them");
            return this;
        }

        Draft itMatches(Entry entry) {
            show(entry);
            differs = List.of(new Difference("", "nothing: it matches"));
            because = story.because(entry, references(sentence.pattern().conditions()));
            return this;
        }

        /** {@code entry} is near and yet not it; null if nothing is. */
        Draft about(Entry entry) {
            if (entry == null || isUnlike(entry)) {
                nearest = "none: no " + subject() + " was seen anywhere";
                differs = List.of(new Difference(Words.at(sentence.place()), "but no frame was seen there"));
                because = story.lastDrop();
                return this;
            }
            Entry shown = comparison.isAtPlace(entry) ? entry : story.lastAlike(entry, comparison);
            show(shown);
            differs = comparison.differences(shown);
            List<Condition> differing = differing(shown);
            because = comparison.isAtPlace(shown) || sentence.verb() == Verb.DROPS
                    ? story.because(shown, references(differing))
                    : story.whereItWent(shown);
            elsewhere = Elsewhere.of(differing, sentence.pattern().subject(), window, numbers);
            for (Condition condition : differing) {
                expectedValues.add(words.condition(condition));
                actualValues.add(condition.name() + " = " + comparison.actual(condition, Evidence.packetOf(shown)));
            }
            return this;
        }

        /** Another kind of frame at another place explains nothing. */
        private boolean isUnlike(Entry entry) {
            return !comparison.isAtPlace(entry)
                    && !Matching.isOf(sentence.pattern().subject(), Evidence.packetOf(entry));
        }

        private String subject() {
            Subject subject = sentence.pattern().subject();
            return subject.isPronoun()
                    ? "frame"
                    : (subject.underlay() ? "underlay " : "") + subject.kind().label();
        }

        private void show(Entry entry) {
            nearest = story.line(entry);
            frame = story.number(entry);
        }

        private List<Condition> differing(Entry entry) {
            return sentence.pattern().conditions().stream()
                    .filter(condition -> !Matching.holds(condition, Evidence.packetOf(entry)))
                    .toList();
        }

        private List<FieldReference> references(List<Condition> conditions) {
            List<FieldReference> fields = new ArrayList<>();
            for (Condition condition : conditions) {
                if (condition instanceof Condition.OfField ofField) {
                    fields.add(ofField.field());
                }
            }
            return fields;
        }

        Explanation build() {
            return build(false);
        }

        Explanation build(boolean unproven) {
            String expected =
                    words.pattern(sentence.quantifier().text(), sentence.pattern()) + Words.tail(sentence.tail());
            if (expectedValues.isEmpty()) {
                expectedValues.add(expected + " " + Words.at(sentence.place()));
                actualValues.add(nearest == null ? "nothing happened" : nearest);
            }
            return new Explanation(
                    expected,
                    Words.at(sentence.place()) + found,
                    nearest,
                    differs,
                    because,
                    elsewhere,
                    frame,
                    unproven,
                    String.join("\n", expectedValues),
                    String.join("\n", actualValues));
        }
    }
}

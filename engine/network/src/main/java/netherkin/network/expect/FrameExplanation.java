package netherkin.network.expect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import netherkin.network.expect.Explanation.Difference;
import netherkin.network.field.FieldReference;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Identity;
import netherkin.network.trace.Sighting;

/** Collects what there is to say about a sentence on frames and the frame that comes nearest. */
final class FrameExplanation {
    private final FrameExpectation sentence;
    private final Window window;
    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final Comparison comparison;
    private final FrameStory story;
    private String expected;
    private String found = "";
    private String nearest;
    private List<Difference> differs = List.of();
    private String because;
    private String elsewhere;
    private int frame;
    private final List<Entry> nearby = new ArrayList<>();
    private final List<String> expectedValues = new ArrayList<>();
    private final List<String> actualValues = new ArrayList<>();

    FrameExplanation(FrameExpectation sentence, Window window, Context context, String expected) {
        this.sentence = sentence;
        this.window = window;
        this.context = context;
        this.words = new Words(context.names());
        this.numbers = new Numbers(window.trace());
        this.comparison = new Comparison(sentence, window, words);
        this.story = new FrameStory(window, numbers, words);
        this.expected = expected != null
                ? expected
                : words.pattern(sentence.quantifier().text(), sentence.pattern()) + Words.tail(sentence.tail());
    }

    /** Tells which frame a pronoun stands for. */
    FrameExplanation referring(Identity kin) {
        for (Entry entry : context.before().entries()) {
            if (Evidence.packetOf(entry).identity() == kin) {
                boolean plain = sentence.pattern().conditions().isEmpty();
                String pronoun =
                        plain ? "" : " in " + sentence.pattern().subject().text();
                expected += pronoun + " (#" + story.number(entry) + ")";
                return this;
            }
        }
        return this;
    }

    /** How many frames fit. */
    FrameExplanation found(List<Entry> matches, Collection<Identity> frames) {
        boolean told = sentence.quantifier().kind() == Quantifier.Kind.NO && frames.size() == 1;
        found = told ? "" : ", found " + numbers.list(matches, frames);
        expectedValues.add(words.wholePattern(sentence.quantifier().text(), sentence.pattern()));
        actualValues.add(frames.size() + " of them");
        return this;
    }

    /** A frame that fits and must not. */
    FrameExplanation matching(Entry entry) {
        show(entry);
        differs = List.of(new Difference("", "nothing: it matches"));
        because = story.because(entry, references(sentence.pattern().conditions()));
        return this;
    }

    /** No frame fits; {@code entry} comes nearest, or is null. If none of its kind came, one that was stopped may tell why. */
    FrameExplanation aboutNearest(Entry entry) {
        if (entry != null && Matching.isOf(sentence.pattern().subject(), Evidence.packetOf(entry))) {
            return about(entry);
        }
        Entry stopped = found.isEmpty() ? story.lastStopped() : null;
        boolean wasThere = entry != null && comparison.isThere(entry);
        if (stopped == null && wasThere) {
            return about(entry);
        }
        return aboutTheLast(stopped == null ? story.lastSeen() : stopped);
    }

    /** {@code entry} is near and yet not it. */
    FrameExplanation about(Entry entry) {
        Entry shown = comparison.isAtPlace(entry) ? entry : story.lastAlike(entry, comparison);
        show(shown);
        differs = comparison.differences(shown);
        List<Condition> differing = differing(shown);
        because = isLost(shown) ? story.whereItWent(shown) : story.because(shown, references(differing));
        elsewhere = Elsewhere.of(differing, sentence.pattern().subject(), window, numbers);
        for (Condition condition : differing) {
            expectedValues.add(Words.condition(condition));
            actualValues.add(condition.name() + " = " + comparison.actual(condition, Evidence.packetOf(shown)));
        }
        return this;
    }

    /** Nothing like it ever was there: the last frame that anything happened to may tell why. */
    private FrameExplanation aboutTheLast(Entry last) {
        if (!found.isEmpty()) {
            nearest = "none: no further " + subject() + " was seen";
            return this;
        }
        String there = "but no frame was " + (sentence.verb() == Verb.DROPS ? "dropped" : "seen") + " there";
        if (last == null) {
            nearest = "none: no " + subject() + " was seen anywhere";
            differs = List.of(new Difference(Words.at(sentence.place()), there));
            because = window.drops().isEmpty() ? "nothing happened" : story.lastDrop();
            return this;
        }
        show(last);
        differs = comparison.differences(last);
        because = story.whereItWent(last);
        return this;
    }

    /** Whether the question is what became of it rather than why it is as it is. */
    private boolean isLost(Entry shown) {
        boolean endsHere = sentence.verb() == Verb.FORWARDS || sentence.verb() == Verb.DROPS;
        return shown instanceof Sighting && (!comparison.isAtPlace(shown) || endsHere && !comparison.isThere(shown));
    }

    private String subject() {
        Subject subject = sentence.pattern().subject();
        return subject.isPronoun()
                ? "frame"
                : (subject.underlay() ? "underlay " : "") + subject.kind().label();
    }

    /** What else came near: shown beside the nearest, once a frame. */
    FrameExplanation besides(List<Entry> others) {
        nearby.addAll(others);
        return this;
    }

    private void show(Entry entry) {
        nearby.add(0, entry);
        nearest = story.line(entry);
        frame = story.number(entry);
    }

    private List<Condition> differing(Entry entry) {
        return sentence.pattern().conditions().stream()
                .filter(condition -> !Matching.holds(condition, Evidence.packetOf(entry)))
                .toList();
    }

    private static List<FieldReference> references(List<Condition> conditions) {
        List<FieldReference> fields = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.OfField ofField) {
                fields.add(ofField.field());
            }
        }
        return fields;
    }

    Explanation build() {
        if (expectedValues.isEmpty()) {
            expectedValues.add(expected + " " + Words.at(sentence.place()));
            actualValues.add(nearest);
        }
        return new Explanation(
                expected,
                Words.at(sentence.place()) + found,
                nearest,
                differs,
                because,
                elsewhere,
                frame,
                false,
                String.join("\n", expectedValues),
                String.join("\n", actualValues),
                compared());
    }

    private List<Explanation.Nearby> compared() {
        Closeness closeness = new Closeness(sentence, comparison, story);
        List<Identity> told = new ArrayList<>();
        List<Explanation.Nearby> compared = new ArrayList<>();
        for (Entry entry : nearby) {
            Identity identity = Evidence.packetOf(entry).identity();
            if (compared.size() < FrameFailure.NEARBY && !told.contains(identity)) {
                told.add(identity);
                compared.add(closeness.of(entry));
            }
        }
        return compared;
    }

    Explanation buildUnproven() {
        return Explanation.unproven(expected, Words.at(sentence.place()));
    }
}

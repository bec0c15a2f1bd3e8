package netherkin.network.expect;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.expect.Explanation.Compared;
import netherkin.network.expect.Explanation.Difference;
import netherkin.network.expect.Explanation.Nearby;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Packet;

/** Sets a frame beside the sentence that it doesn't fulfil, part by part. */
final class Closeness {
    private static final String BUT_WAS = "but was ";
    private final FrameExpectation sentence;
    private final Comparison comparison;
    private final FrameStory story;

    Closeness(FrameExpectation sentence, Comparison comparison, FrameStory story) {
        this.sentence = sentence;
        this.comparison = comparison;
        this.story = story;
    }

    /** The kind, each condition, then whatever else isn't as the sentence has it. */
    Nearby of(Entry entry) {
        Packet packet = Evidence.packetOf(entry);
        List<Compared> parts = new ArrayList<>();
        List<Difference> differences = new ArrayList<>(comparison.differences(entry));
        Subject subject = sentence.pattern().subject();
        if (Matching.isOf(subject, packet) && !subject.isPronoun()) {
            parts.add(new Compared(subject.text(), "", subject.text(), true));
        }
        for (Condition condition : sentence.pattern().conditions()) {
            String expected =
                    Words.condition(condition).substring(condition.name().length() + 1);
            boolean same = Matching.holds(condition, packet);
            parts.add(new Compared(condition.name(), expected, comparison.actual(condition, packet), same));
            differences.removeIf(difference -> difference.name().equals(condition.name()));
        }
        for (Difference difference : differences) {
            String what = difference.what();
            String actual = what.startsWith(BUT_WAS) ? what.substring(BUT_WAS.length()) : what;
            parts.add(new Compared(difference.name(), "", actual, false));
        }
        if (sentence.place() != null && comparison.isThere(entry)) {
            parts.add(new Compared(
                    Words.at(sentence.place()), "", sentence.place().text(), true));
        }
        return new Nearby(story.number(entry), story.line(entry), parts);
    }
}

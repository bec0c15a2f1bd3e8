package netherkin.network.expect;

import java.util.List;
import netherkin.network.expect.Explanation.Difference;
import netherkin.network.topology.Durations;
import netherkin.network.trace.Entry;

/** Judges what a VM misses of a stream, and for how long. Without a stream there is nothing to judge. */
final class StreamVerdicts {
    private final Window window;
    private final Context context;
    private final Stream stream;
    private final String receiver;
    private final String expected;

    private StreamVerdicts(Window window, Context context, Stream stream, String receiver, String expected) {
        this.window = window;
        this.context = context;
        this.stream = stream;
        this.receiver = receiver;
        this.expected = expected;
    }

    static Verdict judge(Misses claim, Window window, Context context) {
        Stream stream = new Stream(window, claim.receiver(), claim.address(), null);
        String expected = claim.quantifier().text() + " of the datagrams missed";
        StreamVerdicts verdicts = new StreamVerdicts(window, context, stream, claim.receiver(), expected);
        if (stream.size() == 0) {
            return verdicts.unproven("");
        }
        int missed = stream.missed().size();
        return claim.quantifier().accepts(missed)
                ? verdicts.passed()
                : verdicts.failed("missed", "but was " + missed + " of " + stream.size());
    }

    static Verdict judge(Unreachable claim, Window window, Context context) {
        Stream stream = new Stream(window, claim.receiver(), claim.address(), claim.sender());
        String expected = "unreachable from " + claim.sender() + " for " + (claim.atMost() ? "at most " : "at least ")
                + claim.time();
        StreamVerdicts verdicts = new StreamVerdicts(window, context, stream, claim.receiver(), expected);
        if (stream.size() == 0) {
            return verdicts.unproven(" by " + claim.sender());
        }
        long outage = stream.outage();
        boolean open = stream.endsMissed();
        boolean holds = claim.atMost() ? !open && outage <= claim.nanos() : open || outage >= claim.nanos();
        return holds ? verdicts.passed() : verdicts.failed("unreachable", verdicts.measured(outage, open));
    }

    private String measured(long outage, boolean open) {
        String count = ", " + stream.missed().size() + " of " + stream.size() + " datagrams missed";
        return open
                ? "but was at the stream's end still, after " + Durations.print(outage) + count
                : "but was for " + Durations.print(outage) + count;
    }

    private Verdict passed() {
        List<Entry> missed = stream.missed();
        return Verdict.passed(new Evidence(missed.isEmpty() ? stream.all() : missed));
    }

    private Verdict failed(String name, String what) {
        List<Entry> missed = stream.missed();
        Entry first = missed.isEmpty() ? null : missed.get(0);
        FrameStory story = new FrameStory(window, new Numbers(window.trace()), new Words(context.names()));
        return Verdict.failed(new Explanation(
                expected,
                "at " + receiver,
                first == null ? null : story.line(first),
                List.of(new Difference(name, what)),
                first == null ? "none was missed" : story.whereItWent(first),
                null,
                first == null ? 0 : story.number(first),
                false,
                expected,
                what));
    }

    private Verdict unproven(String by) {
        String why = "no datagram was sent to " + receiver + by + " in the window; this claim needs a stream of them";
        return Verdict.unproven(new Explanation(
                expected, "at " + receiver, null, List.of(), why, null, 0, true, expected, "no stream"));
    }
}

package netherkin.network.expect;

import java.util.List;
import netherkin.network.field.FrameKind;
import netherkin.network.trace.Entry;

/** Judges "every frame at …". */
final class EveryFrameVerdicts {
    private EveryFrameVerdicts() {}

    static Verdict judge(EveryFrame sentence, Window window, Context context) {
        FrameExpectation scope = asSentence(sentence, sentence.scope());
        List<Entry> spokenOf = new FrameSearch(scope, window).matches();
        if (spokenOf.isEmpty()) {
            return Verdict.failed(new FrameFailure(scope, window, context).missing());
        }
        for (Entry entry : spokenOf) {
            if (!Matching.matches(sentence.claim(), Evidence.packetOf(entry))) {
                FrameExpectation claim = asSentence(sentence, sentence.claim());
                String expected = expected(sentence, new Words(context.names()));
                return Verdict.failed(new FrameFailure(claim, window, context, expected).unfit(entry));
            }
        }
        return Verdict.passed(new Evidence(spokenOf));
    }

    private static String expected(EveryFrame sentence, Words words) {
        FrameKind kind = sentence.claim().subject().kind();
        boolean anyKind = kind == FrameKind.FRAME || kind == FrameKind.PACKET;
        return "every " + words.wholePattern("", sentence.scope()) + ": "
                + (anyKind ? words.pattern("", sentence.claim()) : words.wholePattern("", sentence.claim()));
    }

    private static FrameExpectation asSentence(EveryFrame sentence, FramePattern pattern) {
        return new FrameExpectation(sentence.text(), sentence.place(), Verb.SEES, Quantifier.ANY, pattern, Tail.NONE);
    }
}

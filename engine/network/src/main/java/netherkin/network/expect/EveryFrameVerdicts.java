package netherkin.network.expect;

import java.util.List;
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
                return Verdict.failed(new FrameFailure(claim, window, context).notEvery(entry));
            }
        }
        return Verdict.passed(new Evidence(spokenOf));
    }

    private static FrameExpectation asSentence(EveryFrame sentence, FramePattern pattern) {
        return new FrameExpectation(sentence.text(), sentence.place(), Verb.SEES, Quantifier.ANY, pattern, Tail.NONE);
    }
}

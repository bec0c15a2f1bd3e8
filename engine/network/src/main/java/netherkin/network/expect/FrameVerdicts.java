package netherkin.network.expect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Identity;

/** Judges sentences about frames at a place. */
final class FrameVerdicts {
    private FrameVerdicts() {}

    static Verdict judge(FrameExpectation sentence, Window window, Context context) {
        if (sentence.pattern().subject().isPronoun()) {
            return judgePronoun(sentence, window, context);
        }
        FrameSearch search = new FrameSearch(sentence, window);
        List<Entry> matches = search.matches();
        FrameFailure failure = new FrameFailure(sentence, window, context);
        return switch (sentence.quantifier().kind()) {
            case ANY -> matches.isEmpty() ? Verdict.failed(failure.missing()) : Verdict.passed(new Evidence(matches));
            case ONLY -> judgeOnly(search.allThere(), matches, failure);
            default -> judgeCount(sentence.quantifier(), matches, window, failure);
        };
    }

    private static Verdict judgeOnly(List<Entry> there, List<Entry> matches, FrameFailure failure) {
        if (there.isEmpty()) {
            return Verdict.failed(failure.missing());
        }
        for (int i = 0; i < there.size(); i++) {
            if (i >= matches.size() || matches.get(i) != there.get(i)) {
                return Verdict.failed(failure.unfit(there.get(i)));
            }
        }
        return Verdict.passed(new Evidence(matches));
    }

    private static Verdict judgeCount(Quantifier quantifier, List<Entry> matches, Window window, FrameFailure failure) {
        Collection<Identity> frames = Evidence.framesOf(matches);
        if (!quantifier.accepts(frames.size())) {
            boolean tooMany = quantifier.kind() != Quantifier.Kind.AT_LEAST && frames.size() > quantifier.count();
            return Verdict.failed(tooMany ? failure.tooMany(matches, frames) : failure.tooFew(matches, frames));
        }
        if (quantifier.claimsAbsence() && !window.provesAbsence()) {
            return Verdict.unproven(failure.unproven());
        }
        return Verdict.passed(new Evidence(matches));
    }

    /** Each of the frames that the Then before matched must fit here, itself or one that stems from it. */
    private static Verdict judgePronoun(FrameExpectation sentence, Window window, Context context) {
        Evidence before = Evaluator.referredTo(sentence.pattern().subject().text(), context);
        List<Entry> matches = new FrameSearch(sentence, window).matches();
        List<Entry> kin = new ArrayList<>();
        for (Identity frame : before.frames()) {
            int found = kin.size();
            for (Entry entry : matches) {
                if (Evidence.packetOf(entry).identity().descendsFrom(frame)) {
                    kin.add(entry);
                }
            }
            if (kin.size() == found) {
                return Verdict.failed(new FrameFailure(sentence, window, context).missing(frame));
            }
        }
        return Verdict.passed(new Evidence(kin));
    }
}

package netherkin.network.expect;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Identity;

/** Judges how much longer an envelope is than the frame inside it. */
final class LongerThanVerdicts {
    private LongerThanVerdicts() {}

    static Verdict judge(LongerThan claim, Window window, Context context) {
        Evidence before = Evaluator.referredTo("that packet", context);
        List<Entry> envelopes = new ArrayList<>();
        for (Identity frame : before.frames()) {
            Entry bare = null;
            int found = envelopes.size();
            for (Entry entry : before.entries()) {
                if (Evidence.packetOf(entry).identity() != frame) {
                    continue;
                }
                EthernetFrame seen = Evidence.packetOf(entry).frame();
                if (!seen.isEnvelope()) {
                    bare = entry;
                } else if (overhead(seen) != claim.bytes()) {
                    return Verdict.failed(LengthFailure.explain(claim, entry, window, context));
                } else {
                    envelopes.add(entry);
                }
            }
            if (envelopes.size() == found) {
                return Verdict.failed(LengthFailure.explain(claim, bare, window, context));
            }
        }
        return Verdict.passed(new Evidence(envelopes));
    }

    static int overhead(EthernetFrame envelope) {
        return envelope.length() - envelope.tenant().length();
    }
}

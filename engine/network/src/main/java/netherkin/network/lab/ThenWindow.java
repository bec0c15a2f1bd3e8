package netherkin.network.lab;

import netherkin.network.expect.Context;
import netherkin.network.expect.Evaluator;
import netherkin.network.expect.Evidence;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.Explanation;
import netherkin.network.expect.Verdict;
import netherkin.network.expect.Window;
import netherkin.network.trace.Trace;

/** What Thens read at the moment, and what the one before has matched. */
final class ThenWindow {
    private final StepLog log;
    private Window window;
    private int start;
    private Evidence before;

    ThenWindow(StepLog log) {
        this.log = log;
    }

    void open(Trace trace, long now) {
        start = trace.size();
        window = Window.since(trace, start, now);
        before = null;
    }

    Window window() {
        return window;
    }

    /** Whether nothing has been recorded since it was opened. */
    boolean isUntouched(Trace trace) {
        return trace.size() == start;
    }

    /** What "it" refers to. */
    Evidence before() {
        return before;
    }

    Verdict judged(Verdict verdict) {
        before = verdict.evidence();
        log.judged(verdict);
        return verdict;
    }

    /** Of a whole capture, whose frames have no number in the scenario's own. */
    Verdict judge(Expectation expectation, Trace capture, Context context) {
        long begun = capture.size() == 0 ? 0 : capture.get(0).at();
        Verdict verdict = Evaluator.evaluate(expectation, Window.since(capture, 0, begun), context);
        Explanation why = verdict.explanation();
        return judged(why == null ? verdict : new Verdict(verdict.status(), verdict.evidence(), why.ofOtherFile()));
    }
}

package netherkin.network.expect;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.topology.ScenarioException;
import netherkin.network.trace.Entry;

/** Judges a claim over what happened. It changes nothing and gives the same verdict whenever it is asked. */
public final class Evaluator {
    private Evaluator() {}

    /**
     * Judges one Then.
     *
     * @throws ScenarioException if the claim can't be judged: a pronoun that stands for nothing, a table or column
     * that the
     *     device doesn't have
     */
    public static Verdict evaluate(Expectation claim, Window window, Context context) {
        if (claim instanceof FrameExpectation frames) {
            return FrameVerdicts.judge(frames, window, context);
        }
        if (claim instanceof EachExpectation each) {
            return each(each, window, context);
        }
        if (claim instanceof EveryFrame every) {
            return EveryFrameVerdicts.judge(every, window, context);
        }
        if (claim instanceof LongerThan longer) {
            return LongerThanVerdicts.judge(longer, window, context);
        }
        if (claim instanceof FrameTable table) {
            return table.mode() == FrameTable.Mode.IN_THIS_ORDER
                    ? OrderVerdicts.judge(table, window, context)
                    : ExactTableVerdicts.judge(table, window, context);
        }
        if (claim instanceof Misses misses) {
            return StreamVerdicts.judge(misses, window, context);
        }
        if (claim instanceof Unreachable unreachable) {
            return StreamVerdicts.judge(unreachable, window, context);
        }
        return TableVerdicts.judge((TableExpectation) claim, window, context);
    }

    private static Verdict each(EachExpectation each, Window window, Context context) {
        List<Entry> all = new ArrayList<>();
        for (FrameExpectation part : each.parts()) {
            Verdict verdict = FrameVerdicts.judge(part, window, context);
            if (!verdict.isPassed()) {
                return verdict;
            }
            all.addAll(verdict.evidence().entries());
        }
        return Verdict.passed(new Evidence(all));
    }

    /** What "it" stands for. */
    static Evidence referredTo(String pronoun, Context context) {
        if (context.before() == null) {
            throw new ScenarioException(
                    context.origin(), "\"" + pronoun + "\" refers to nothing: no Then about frames stands before it");
        }
        if (context.before().entries().isEmpty()) {
            throw new ScenarioException(
                    context.origin(),
                    "\"" + pronoun
                            + "\" refers to nothing: the Then before it matched no frame; name the frame instead");
        }
        return context.before();
    }
}

package netherkin.network.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netherkin.network.expect.Verdict;

/** Which step was under way at which point of the trace, and how it was judged. */
final class StepLog {
    private final List<Step> steps = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<List<Verdict>> verdicts = new ArrayList<>();

    void begin(Step step, int entry) {
        steps.add(step);
        starts.add(entry);
        verdicts.add(new ArrayList<>());
    }

    void judged(Verdict verdict) {
        if (!steps.isEmpty()) {
            verdicts.get(steps.size() - 1).add(verdict);
        }
    }

    /** The last verdict on that step. */
    Optional<Verdict> verdictOf(Step step) {
        List<Verdict> all = steps.contains(step) ? verdicts.get(steps.lastIndexOf(step)) : List.of();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    List<JudgedStep> all() {
        List<JudgedStep> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            all.add(new JudgedStep(steps.get(i), starts.get(i), verdicts.get(i)));
        }
        return all;
    }

    /** The step that had begun last when the entry came about. */
    String stepAt(int entry) {
        int last = -1;
        for (int i = 0; i < steps.size() && starts.get(i) <= entry; i++) {
            last = i;
        }
        return last < 0
                ? ""
                : steps.get(last).keyword().strip() + " " + steps.get(last).text();
    }
}

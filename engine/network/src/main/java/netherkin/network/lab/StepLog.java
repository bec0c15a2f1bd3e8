package netherkin.network.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.network.expect.Verdict;

/** Which step was under way at which point of the trace, and how it was judged. */
final class StepLog {
    private final List<Step> steps = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final Map<Step, Verdict> verdicts = new LinkedHashMap<>();

    void begin(Step step, int entry) {
        steps.add(step);
        starts.add(entry);
    }

    void judged(Verdict verdict) {
        if (!steps.isEmpty()) {
            verdicts.put(steps.get(steps.size() - 1), verdict);
        }
    }

    Optional<Verdict> verdictOf(Step step) {
        return Optional.ofNullable(verdicts.get(step));
    }

    /** The step that had begun last when the entry came about. */
    String stepAt(int entry) {
        String text = "";
        for (int i = 0; i < steps.size() && starts.get(i) <= entry; i++) {
            text = steps.get(i).keyword().strip() + " " + steps.get(i).text();
        }
        return text;
    }
}

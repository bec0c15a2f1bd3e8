package netherkin.network.lab;

import java.util.List;
import netherkin.network.expect.Verdict;

/**
 * A step and what its claims came to; for reports.
 *
 * @param from index of the first trace entry that came about in it or later
 * @param verdicts in order; none if it claims nothing, several if it makes several claims
 */
public record JudgedStep(Step step, int from, List<Verdict> verdicts) {
    public JudgedStep {
        verdicts = List.copyOf(verdicts);
    }
}

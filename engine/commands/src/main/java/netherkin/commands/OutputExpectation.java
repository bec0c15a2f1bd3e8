package netherkin.commands;

import java.util.List;
import netherkin.network.expect.Evidence;
import netherkin.network.expect.Explanation;
import netherkin.network.expect.Verdict;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;

/**
 * What a Then claims about the output of the script that was typed last. Line ends and blanks at the ends of lines don't
 * count. With wildcards {@code *} stands for any characters within a line, and a line {@code ...} for any lines.
 */
public final class OutputExpectation {
    private final Claim claim;
    private final String expected;
    private final int status;
    private final boolean wildcards;
    private final String sentence;

    /** What is claimed. */
    private enum Claim {
        CONTAINS,
        LACKS,
        IS,
        MATCHES,
        STATUS
    }

    private OutputExpectation(Claim claim, String expected, int status, boolean wildcards, String sentence) {
        this.claim = claim;
        this.expected = expected;
        this.status = status;
        this.wildcards = wildcards;
        this.sentence = sentence;
    }

    private static OutputExpectation about(Claim claim, String expected, String sentence) {
        boolean wildcards = claim == Claim.MATCHES || expected.strip().contains("\n");
        return new OutputExpectation(claim, expected, 0, wildcards, sentence);
    }

    /** The text, or several lines one after another, stand somewhere in the output; those have wildcards. */
    public static OutputExpectation contains(String text, String sentence) {
        return about(Claim.CONTAINS, text, sentence);
    }

    /** The opposite of {@link #contains}. */
    public static OutputExpectation lacks(String text, String sentence) {
        return about(Claim.LACKS, text, sentence);
    }

    /** It is the whole output; if it has several lines, with wildcards. */
    public static OutputExpectation is(String text, String sentence) {
        return about(Claim.IS, text, sentence);
    }

    /**
     * With wildcards: one line is some line of the output, several are the whole of it. Between slashes it is a regular
     * expression that is found somewhere.
     */
    public static OutputExpectation matches(String pattern, String sentence) {
        return about(Claim.MATCHES, pattern, sentence);
    }

    /** The last command ended with it. */
    public static OutputExpectation exitStatus(int status, String sentence) {
        return new OutputExpectation(Claim.STATUS, "", status, false, sentence);
    }

    /** The same with wildcards, as a doc string of one line has them. */
    public OutputExpectation withWildcards() {
        return new OutputExpectation(claim, expected, status, true, sentence);
    }

    /**
     * Judges it and lets the lab take note of the verdict.
     *
     * @throws ScenarioException if no command was typed before, or the regular expression is none
     */
    public Verdict judge(Lab lab) {
        Origin origin = lab.step() == null ? Origin.UNKNOWN : lab.step().origin();
        OutputPattern pattern = OutputPattern.of(expected, wildcards, claim == Claim.MATCHES, origin);
        CommandResult result = CommandLine.of(lab)
                .last()
                .orElseThrow(() -> new ScenarioException(
                        origin, "there is no output: no command ran before; say \"this command runs on <host>\""));
        if (lab.options().planOnly()) {
            return Verdict.PLANNED;
        }
        Explanation failure = failure(result, pattern);
        return lab.judged(
                failure == null
                        ? new Verdict(Verdict.Status.PASSED, Evidence.NONE, null)
                        : new Verdict(Verdict.Status.FAILED, Evidence.NONE, failure));
    }

    private Explanation failure(CommandResult result, OutputPattern pattern) {
        OutputExplanation explanation = new OutputExplanation(sentence, result);
        List<String> lines = OutputPattern.lines(result.output());
        return switch (claim) {
            case STATUS -> result.exitStatus() == status ? null : explanation.ofStatus(status);
            case CONTAINS -> pattern.foundIn(lines) >= 0 ? null : explanation.ofNearest(pattern, lines);
            case LACKS -> {
                int found = pattern.foundIn(lines);
                yield found < 0 ? null : explanation.ofPresence(lines, found);
            }
            case IS -> pattern.isWhole(lines) ? null : explanation.ofDifference(pattern, lines);
            case MATCHES -> pattern.matches(lines) ? null : explanation.ofNearest(pattern, lines);
        };
    }
}

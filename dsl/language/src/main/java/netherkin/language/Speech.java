package netherkin.language;

import java.util.function.Function;
import netherkin.network.device.Stimulus;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.Explanation;
import netherkin.network.expect.Verdict;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;
import netherkin.network.lab.Step;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** One language's way to a scenario's {@link Lab}: reads with its grammar, and tells where a sentence can't be read. */
final class Speech {
    final Lab lab;
    final Lexicon words;

    Speech(Lab lab, Lexicon words) {
        this.lab = lab;
        this.words = words;
    }

    Role role() {
        return lab.step().role();
    }

    Origin origin() {
        return lab.step().origin();
    }

    /** What the grammar makes of a sentence. */
    <T> T read(Function<Phrases, T> reading) {
        return read(origin(), reading);
    }

    /** The same for a row of its table. */
    <T> T read(Origin origin, Function<Phrases, T> reading) {
        try {
            return reading.apply(new Phrases(
                    words,
                    new Scope(lab.names(), lab::topology, origin),
                    Captures.of(lab).current()));
        } catch (Misreading problem) {
            if (role() != Role.GIVEN) {
                // A network that can't be, such as a name declared twice, is the cause of more than it looks like.
                lab.topology();
            }
            throw new ScenarioException(origin, problem.getMessage());
        }
    }

    /** A problem of the sentence as a whole. */
    ScenarioException wrong(String problem) {
        return new ScenarioException(origin(), problem);
    }

    /** Does what a sentence says. */
    void stimulate(Function<Phrases, Stimulus> reading) {
        Stimulus stimulus = readOrSkip(reading);
        if (stimulus != null) {
            try {
                lab.stimulate(stimulus);
            } catch (IllegalArgumentException impossible) {
                throw wrong(impossible.getMessage());
            }
        }
    }

    /** States an expectation; one that doesn't hold fails with its explanation. */
    void expect(Function<Phrases, ? extends Expectation> reading) {
        Expectation expectation = readOrSkip(reading);
        check(expectation == null ? Verdict.PLANNED : Captures.of(lab).judge(expectation, origin()));
    }

    /** Fails with its explanation if it doesn't hold. */
    void check(Verdict verdict) {
        if (verdict.status() == Verdict.Status.INCONCLUSIVE) {
            throw inconclusive(lab.step(), verdict);
        }
        if (!verdict.isPassed()) {
            throw failure(lab.step(), verdict.explanation());
        }
    }

    /** A run that only plans can't know what users' own steps would have declared: there the sentence is left out. */
    <T> T readOrSkip(Function<Phrases, T> reading) {
        try {
            return read(reading);
        } catch (ScenarioException problem) {
            if (lab.options().planOnly() && lab.hasForeignSteps()) {
                return null;
            }
            throw problem;
        }
    }

    /** Not a failure: what is real in the network may be unplugged. */
    private static TestAbortedException inconclusive(Step step, Verdict verdict) {
        String heading = step == null ? "" : Explanation.heading(step.keyword(), step.text(), step.origin());
        return new TestAbortedException("inconclusive: nothing came from the real side\n" + heading + "  expected   "
                + verdict.explanation().expected() + "\n  outside    "
                + verdict.outside().replace("\n", "\n             "));
    }

    private static AssertionFailedError failure(Step step, Explanation explanation) {
        String heading = step == null ? "" : Explanation.heading(step.keyword(), step.text(), step.origin());
        String text = heading + explanation.text(null, null);
        return new AssertionFailedError(text, explanation.expectedValue(), explanation.actualValue());
    }
}

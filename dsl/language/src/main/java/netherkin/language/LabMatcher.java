package netherkin.language;

import java.util.function.Function;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.Verdict;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/** Whether an expectation about a lab's window holds; the mismatch is its explanation. */
final class LabMatcher extends TypeSafeDiagnosingMatcher<Lab> {
    private final String sentence;
    private final Function<Phrases, Expectation> reading;

    LabMatcher(String sentence, Function<Phrases, Expectation> reading) {
        this.sentence = sentence;
        this.reading = reading;
    }

    @Override
    protected boolean matchesSafely(Lab lab, Description mismatch) {
        Verdict verdict = Captures.of(lab).judge(expectation(lab), Origin.UNKNOWN);
        if (!verdict.isPassed()) {
            mismatch.appendText("\n")
                    .appendText(verdict.explanation().text(null, null).stripTrailing());
        }
        return verdict.isPassed();
    }

    private Expectation expectation(Lab lab) {
        try {
            Scope scope = new Scope(lab.names(), lab::topology, Origin.UNKNOWN);
            return reading.apply(new Phrases(Lexicon.ENGLISH, scope));
        } catch (Misreading problem) {
            throw new ScenarioException(Origin.UNKNOWN, "\"" + sentence + "\": " + problem.getMessage());
        }
    }

    @Override
    public void describeTo(Description description) {
        description.appendText(sentence);
    }
}

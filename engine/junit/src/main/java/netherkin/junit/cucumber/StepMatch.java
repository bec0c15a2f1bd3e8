package netherkin.junit.cucumber;

import io.cucumber.cucumberexpressions.Argument;
import java.util.List;

/** A sentence that fits a step's text. */
public final class StepMatch {
    final Sentence sentence;
    final List<Argument<?>> arguments;

    StepMatch(Sentence sentence, List<Argument<?>> arguments) {
        this.sentence = sentence;
        this.arguments = arguments;
    }

    /** The annotation's value. */
    public String pattern() {
        return sentence.definition.getPattern();
    }

    /** Class and method. */
    public String location() {
        return sentence.definition.getLocation();
    }

    /** Whether the sentence belongs to this project, and so knows how to plan without acting. */
    public boolean plans() {
        return Vocabulary.isOwn(sentence.definition);
    }
}

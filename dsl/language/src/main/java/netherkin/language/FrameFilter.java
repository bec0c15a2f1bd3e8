package netherkin.language;

import java.util.List;
import netherkin.network.expect.Condition;
import netherkin.network.frame.EthernetFrame;

/** Conditions on frames outside of any scenario: {@code SRC MAC = 00:50:56:60:00:0a and VNI in 5000..5003}. */
public final class FrameFilter {
    private final List<Condition> conditions;

    private FrameFilter(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /**
     * Reads conditions as a sentence has them, in English.
     *
     * @throws IllegalArgumentException if they can't be read; says the column, what was found and what could stand there
     */
    public static FrameFilter parse(String text) {
        try {
            TextCursor cursor = new TextCursor(text);
            Phrases phrases = new Phrases(EnglishWords.lexicon(), Scope.NOTHING);
            List<Condition> conditions = phrases.conditions.all(cursor);
            if (!cursor.atEnd()) {
                throw Misreading.at(cursor, "a comma, \"and\" or the end");
            }
            return new FrameFilter(conditions);
        } catch (Misreading problem) {
            throw new IllegalArgumentException(problem.getMessage(), problem);
        }
    }

    /** Whether all conditions hold. */
    public boolean matches(EthernetFrame frame) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).holds(frame)) {
                return false;
            }
        }
        return true;
    }
}

package netherkin.language;

import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.List;
import netherkin.network.device.Stimulus;
import netherkin.network.expect.Condition;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.FrameExpectation;
import netherkin.network.expect.Verb;
import netherkin.network.lab.Role;
import netherkin.network.lab.Step;

/** Sentences about frames. Most say what happens after a When, and ask for it after a Then. */
final class FrameSentences {
    private final Speech speech;

    FrameSentences(Speech speech) {
        this.speech = speech;
    }

    /** {@code <VM> pings …}, {@code <place> sends|sees|… …}. */
    void happens(String text) {
        if (speech.role() != Role.THEN) {
            stimulus(text);
        } else if (isStimulusOnly(text)) {
            speech.expect(phrases -> new AskedStimulus(phrases).expectation(text));
        } else {
            frames(text, null);
        }
    }

    private boolean isStimulusOnly(String text) {
        for (String word : speech.words.stimulusOnly) {
            int at = text.indexOf(word);
            boolean begins = at == 0 || at > 0 && Texts.isSpace(text.charAt(at - 1));
            if (begins && Texts.endsWord(text, at + word.length(), text.length())) {
                return true;
            }
        }
        return false;
    }

    /** A sentence that only makes something happen. */
    void stimulus(String text) {
        speech.stimulate(phrases -> stimulus(phrases, text));
    }

    private static Stimulus stimulus(Phrases phrases, String text) {
        try {
            return new StimulusParser(phrases).need(text);
        } catch (Misreading problem) {
            if (isClaim(phrases, text)) {
                throw Misreading.because(
                        "\"" + text + "\" claims something and stimulates nothing; it belongs after Then");
            }
            throw problem;
        }
    }

    private static boolean isClaim(Phrases phrases, String text) {
        try {
            Expectation claim = new ExpectationParser(phrases).frames(text, List.of());
            return !(claim instanceof FrameExpectation frames) || frames.verb() != Verb.SENDS;
        } catch (Misreading notOne) {
            return false;
        }
    }

    /** {@code <place> sees|sends|… … [with]}, a two-column table under it or null. */
    void frames(String text, DataTable table) {
        claim(phrases -> new ExpectationParser(phrases).frames(withoutWith(text, table), conditions(table)));
    }

    /** {@code … crosses the underlay [with]}. */
    void crossing(String text, DataTable table) {
        claim(phrases -> new ExpectationParser(phrases).crossing(withoutWith(text, table), conditions(table)));
    }

    /** The word that the table stands behind. */
    private static String withoutWith(String text, DataTable table) {
        return table == null ? text : text.substring(0, text.lastIndexOf(' '));
    }

    void every(String text) {
        claim(phrases -> new ExpectationParser(phrases).every(text));
    }

    void longer(String text) {
        claim(phrases -> new ExpectationParser(phrases).longer(text));
    }

    void unreachable(String text) {
        claim(phrases -> new StreamParser(phrases).unreachable(text));
    }

    void misses(String text) {
        claim(phrases -> new StreamParser(phrases).misses(text));
    }

    /** Frames in order, or exactly these. */
    void rows(String text, String place, boolean inOrder, DataTable table) {
        claim(phrases -> new FrameTableParser(phrases, speech).need(text, place, inOrder, table));
    }

    private interface Claim {
        Expectation of(Phrases phrases);
    }

    private void claim(Claim claim) {
        if (speech.role() != Role.THEN) {
            throw speech.wrong("this sentence claims something about frames; it belongs after Then");
        }
        speech.expect(claim::of);
    }

    /** The two columns under a sentence: a field and its value. */
    private List<Condition> conditions(DataTable table) {
        if (table == null) {
            return List.of();
        }
        Step step = speech.lab.step();
        List<Condition> conditions = new ArrayList<>();
        for (List<String> row : table.cells()) {
            int line = conditions.size();
            conditions.add(speech.read(step.row(line), cells -> condition(row, cells)));
        }
        return conditions;
    }

    static Condition condition(List<String> row, Phrases phrases) {
        if (row.size() != 2) {
            throw Misreading.because(
                    "a table of conditions has two columns, field and value; this one has " + row.size());
        }
        TextCursor value = new TextCursor(Table.text(row.get(1)));
        return phrases.conditions.ofCells(new TextCursor(Table.text(row.get(0))), value);
    }
}

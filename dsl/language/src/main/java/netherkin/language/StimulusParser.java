package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.device.Stimulus;
import netherkin.network.topology.Names;
import netherkin.network.topology.Names.Kind;

/**
 * Reads what a When does. In English the verb is second; in German it is second or last, and what stands between machine
 * and verb is the same in both.
 */
final class StimulusParser {
    private static final List<StimulusWord> VERBS = List.of(
            StimulusWord.PINGS, StimulusWord.SENDS, StimulusWord.MIGRATES, StimulusWord.FAILS, StimulusWord.RECOVERS);
    private static final List<StimulusWord> MACHINE_VERBS = List.of(
            StimulusWord.PINGS,
            StimulusWord.SENDS,
            StimulusWord.FORGETS_ARP,
            StimulusWord.MIGRATES,
            StimulusWord.CHANGES_MAC);
    private final Phrases phrases;
    private final Lexicon words;

    StimulusParser(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words;
    }

    /** The stimulus of a whole sentence: one, several at once, or one after another. */
    Stimulus need(String text) {
        TextCursor cursor = new TextCursor(text);
        Stimulus stimulus = words.takes(cursor, StimulusWord.AT_ONCE) ? atOnce(cursor) : sequence(cursor);
        ExpectationParser.atEnd(cursor);
        return stimulus;
    }

    private Stimulus atOnce(TextCursor cursor) {
        List<Stimulus> all = new ArrayList<>();
        do {
            all.add(single(cursor, new long[] {-1}));
        } while (cursor.take(',') | words.and.take(cursor) != null);
        return all.size() == 1 ? all.get(0) : new Stimulus.AtOnce(all);
    }

    private Stimulus sequence(TextCursor cursor) {
        Stimulus first = single(cursor, new long[] {-1});
        if (words.and.take(cursor) == null) {
            return first;
        }
        long[] delay = {-1};
        Stimulus second = single(cursor, delay);
        delay(cursor, delay);
        if (delay[0] < 0) {
            throw Misreading.at(
                    cursor,
                    "\"" + words.first(StimulusWord.AFTER) + "\" and a time",
                    List.of(words.first(StimulusWord.AFTER)));
        }
        return new Stimulus.Staggered(first, second, delay[0]);
    }

    private void delay(TextCursor cursor, long[] delay) {
        if (delay[0] < 0 && words.takes(cursor, StimulusWord.AFTER)) {
            delay[0] = TailParser.duration(cursor);
        }
    }

    private Stimulus single(TextCursor cursor, long[] delay) {
        if (words.verbsMove) {
            delay(cursor, delay);
        }
        if (Texts.isDigit(cursor.peek())) {
            return pass(cursor);
        }
        StimulusWord verb = words.verbsMove ? verb(cursor) : null;
        int start = cursor.position();
        Names.Thing machine = phrases.scope.takeThe(cursor, words, Kind.VM);
        if (machine == null) {
            cursor.moveTo(start);
            return cable(cursor, verb, delay);
        }
        if (words.verbsMove) {
            delay(cursor, delay);
        }
        if (words.takes(cursor, StimulusWord.FORGETS_ARP)) {
            return new Stimulus.ForgetArp(machine.name(), null);
        }
        if (words.takes(cursor, StimulusWord.TRACES_ROUTE)) {
            Stimulus trace = new MachineStimulus(phrases, machine.name(), null).trace(cursor);
            cursor.take("verfolgt");
            return trace;
        }
        if (verb == null) {
            verb = verb(cursor);
        }
        if (words.verbsMove) {
            delay(cursor, delay);
        }
        return ofMachine(cursor, machine.name(), verb);
    }

    private Stimulus ofMachine(TextCursor cursor, String machine, StimulusWord verb) {
        Stimulus change = new AddressChange(phrases, machine).take(cursor);
        if (change != null) {
            return change;
        }
        Migration migration = new Migration(phrases, machine);
        if (verb == StimulusWord.MIGRATES || verb == null && words.verbsMove && migration.isAt(cursor)) {
            return migration.read(cursor, verb == null);
        }
        if (verb == null && !words.verbsMove) {
            throw Misreading.at(cursor, "a verb", words.verbsOf(MACHINE_VERBS));
        }
        return new MachineStimulus(phrases, machine, verb).read(cursor);
    }

    private Stimulus cable(TextCursor cursor, StimulusWord verb, long[] delay) {
        CableStimulus cable = new CableStimulus(phrases);
        Stimulus read = cable.read(cursor, verb, () -> delay(cursor, delay));
        if (read == null) {
            throw Misreading.at(cursor, "a VM", phrases.scope.all(Kind.VM));
        }
        return read;
    }

    private StimulusWord verb(TextCursor cursor) {
        for (StimulusWord verb : VERBS) {
            if (words.takes(cursor, verb)) {
                return verb;
            }
        }
        return null;
    }

    private Stimulus pass(TextCursor cursor) {
        long nanos = TailParser.duration(cursor);
        if (!words.takes(cursor, StimulusWord.PASS)) {
            throw Misreading.at(cursor, "\"" + words.first(StimulusWord.PASS) + "\"");
        }
        return new Stimulus.PassTime(nanos);
    }
}

package netherkin.language;

import io.cucumber.datatable.DataTable;
import netherkin.network.address.IpAddress;
import netherkin.network.device.Stimulus;
import netherkin.network.lab.Role;
import netherkin.network.topology.Names.Kind;

/** Sentences that only make something happen. */
final class StimulusSentences {
    private final Speech speech;

    StimulusSentences(Speech speech) {
        this.speech = speech;
    }

    void onlyStimulus(String text) {
        notAfterThen();
        speech.stimulate(phrases -> new StimulusParser(phrases).need(text));
    }

    void hasPinged(String machine, String target) {
        notAfterThen();
        speech.stimulate(phrases -> {
            String asker = machine(phrases, machine);
            IpAddress to = target(phrases, target, asker);
            return new Stimulus.Ping(asker, to, 1, MachineStimulus.DEFAULT_DATA, false);
        });
    }

    /** Machine and target with nothing between them. */
    void hasPinged(String machineAndTarget) {
        notAfterThen();
        speech.stimulate(phrases -> {
            TextCursor cursor = new TextCursor(machineAndTarget);
            String machine = phrases.scope.need(cursor, "a VM", Kind.VM);
            IpAddress target = target(phrases, cursor.rest(), machine);
            return new Stimulus.Ping(machine, target, 1, MachineStimulus.DEFAULT_DATA, false);
        });
    }

    void forgets(String machine, String target) {
        notAfterThen();
        speech.stimulate(phrases -> {
            String asker = machine(phrases, machine);
            return new Stimulus.ForgetArp(asker, target(phrases, target, asker));
        });
    }

    /** {@code <VM> sends this frame}, with a table of fields or the bytes in hexadecimal. */
    void thisFrame(String machine, Object tableOrHex) {
        notAfterThen();
        speech.stimulate(phrases -> {
            String name = machine(phrases, machine);
            return tableOrHex instanceof DataTable fields
                    ? new Stimulus.Frame(name, new FrameBuilder(speech, name).of(fields))
                    : new Stimulus.Frame(name, HexFrame.read(tableOrHex));
        });
    }

    private void notAfterThen() {
        if (speech.role() == Role.THEN) {
            throw speech.wrong("this sentence makes something happen; it belongs after When, or after Given");
        }
    }

    private static String machine(Phrases phrases, String text) {
        TextCursor cursor = new TextCursor(text);
        String machine = phrases.scope.needThe(cursor, phrases.words, "a VM", Kind.VM);
        ExpectationParser.atEnd(cursor);
        return machine;
    }

    private static IpAddress target(Phrases phrases, String text, String asker) {
        TextCursor cursor = new TextCursor(text);
        IpAddress address = PlainTarget.address(cursor, phrases.words, phrases.scope, phrases.values, asker);
        ExpectationParser.atEnd(cursor);
        return address;
    }
}

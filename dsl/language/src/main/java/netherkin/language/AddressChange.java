package netherkin.language;

import netherkin.network.device.Stimulus;
import netherkin.network.expect.Operand;
import netherkin.network.field.FieldType;
import netherkin.network.field.FieldValue.MacValue;

/** Reads {@code changes its MAC address to 00:50:56:00:00:99}: what a guest does on its own. */
final class AddressChange {
    private static final String VERB_AT_END = "ändert";
    private final Phrases phrases;
    private final String machine;

    AddressChange(Phrases phrases, String machine) {
        this.phrases = phrases;
        this.machine = machine;
    }

    /** Null if something else stands there. */
    Stimulus take(TextCursor cursor) {
        if (!phrases.words.takes(cursor, StimulusWord.CHANGES_MAC)) {
            return null;
        }
        int start = cursor.position();
        Operand operand = phrases.values.need(cursor, FieldType.MAC, c -> true);
        if (phrases.words.verbsMove) {
            cursor.take(VERB_AT_END);
        }
        if (operand instanceof Operand.OneOf of
                && of.values().size() == 1
                && of.values().get(0) instanceof MacValue value) {
            return new Stimulus.ChangeMac(machine, value.address());
        }
        throw Misreading.because(start, "one MAC address is needed");
    }
}

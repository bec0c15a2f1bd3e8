package netherkin.language;

import java.util.List;
import netherkin.network.address.IpAddress;
import netherkin.network.expect.Operand;
import netherkin.network.field.FieldType;
import netherkin.network.field.FieldValue;
import netherkin.network.field.FieldValue.IpValue;
import netherkin.network.topology.Names;
import netherkin.network.topology.Names.Kind;

/** Whom a stimulus means: a machine by its name stands for its IP address, and an address for itself. */
final class PlainTarget {
    private PlainTarget() {}

    static Operand need(TextCursor cursor, Lexicon words, Scope scope, ValueParser values) {
        int start = cursor.position();
        Names.Thing thing = scope.takeThe(cursor, words, Kind.VM);
        if (thing != null) {
            IpAddress ip = scope.topology().machine(thing.name()).orElseThrow().ip();
            return new Operand.OneOf(List.<FieldValue>of(new IpValue(ip)), cursor.textFrom(start));
        }
        if (!AddressForms.isAddress(cursor)) {
            throw Misreading.at(cursor, "a VM or an IP address", scope.all(Kind.VM));
        }
        return values.need(cursor, FieldType.IP, c -> true);
    }

    /** The one address that is meant. */
    static IpAddress address(TextCursor cursor, Lexicon words, Scope scope, ValueParser values) {
        int start = cursor.position();
        Operand operand = need(cursor, words, scope, values);
        if (operand instanceof Operand.OneOf of
                && of.values().size() == 1
                && of.values().get(0) instanceof IpValue value) {
            return value.address();
        }
        throw Misreading.because(start, "one address is needed, and \"" + operand.text() + "\" is several");
    }
}

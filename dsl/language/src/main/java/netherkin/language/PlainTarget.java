package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.IpAddress;
import netherkin.network.expect.Operand;
import netherkin.network.field.FieldType;
import netherkin.network.field.FieldValue;
import netherkin.network.field.FieldValue.IpValue;
import netherkin.network.topology.Names;
import netherkin.network.topology.Names.Kind;
import netherkin.network.topology.Topology;

/** Whom a stimulus means: a machine by its name stands for its IP address, and an address for itself. */
final class PlainTarget {
    private PlainTarget() {}

    /** As the machine {@code asker} means it: by a name, the address that it can speak to. */
    static IpAddress address(TextCursor cursor, Lexicon words, Scope scope, ValueParser values, String asker) {
        int start = cursor.position();
        Names.Thing thing = scope.takeThe(cursor, words, Kind.VM);
        if (thing != null) {
            Topology topology = scope.topology();
            return topology.machine(thing.name())
                    .orElseThrow()
                    .calledBy(topology.machine(asker).orElseThrow());
        }
        cursor.moveTo(start);
        return address(cursor, words, scope, values);
    }

    static Operand need(TextCursor cursor, Lexicon words, Scope scope, ValueParser values) {
        int start = cursor.position();
        Names.Thing thing = scope.takeThe(cursor, words, Kind.VM);
        if (thing != null) {
            List<FieldValue> ips = new ArrayList<>();
            scope.topology().machine(thing.name()).orElseThrow().ips().forEach(ip -> ips.add(new IpValue(ip)));
            return new Operand.OneOf(ips, cursor.textFrom(start));
        }
        if (!AddressForms.isAddress(cursor)) {
            throw Misreading.at(cursor, "a VM or an IP address", scope.all(Kind.VM));
        }
        return values.need(cursor, FieldType.IP, c -> true);
    }

    /** The one address that is meant; a VM's first. */
    static IpAddress address(TextCursor cursor, Lexicon words, Scope scope, ValueParser values) {
        int start = cursor.position();
        Names.Thing machine = scope.takeThe(cursor, words, Kind.VM);
        if (machine != null) {
            return scope.topology().machine(machine.name()).orElseThrow().ips().get(0);
        }
        cursor.moveTo(start);
        Operand operand = need(cursor, words, scope, values);
        if (operand instanceof Operand.OneOf of
                && of.values().size() == 1
                && of.values().get(0) instanceof IpValue value) {
            return value.address();
        }
        throw Misreading.because(start, "one address is needed, and \"" + operand.text() + "\" is several");
    }
}

package netherkin.network.expect;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.field.FieldValue;
import netherkin.network.topology.Durations;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Drop;

/** Says parts of a claim in the scenario's own words, and addresses by their names. */
final class Words {
    private final AddressNames names;

    Words(AddressNames names) {
        this.names = names;
    }

    /** {@code vMAC (02:50:56:56:44:52)}; the bare value where it has no name. */
    String value(FieldValue value) {
        String name = nameOf(value);
        return name == null ? value.toString() : name + " (" + value + ")";
    }

    private String nameOf(FieldValue value) {
        if (value instanceof FieldValue.MacValue mac) {
            return names.of(mac.address());
        }
        return value instanceof FieldValue.IpValue ip ? names.of(ip.address()) : null;
    }

    /** An address in a table's cell with its name; any other cell as it is. */
    String cell(String text) {
        String name = MacAddress.isMacAddress(text)
                ? names.of(MacAddress.parse(text))
                : Ipv4Address.isIpv4Address(text) ? names.of(Ipv4Address.parse(text)) : null;
        return name == null ? text : name + " (" + text + ")";
    }

    /** The name alone, or the bare address. */
    String brief(MacAddress address) {
        String name = names.of(address);
        return name == null ? address.toString() : name;
    }

    static String condition(Condition condition) {
        return condition.name() + " " + condition.operator().text() + " " + operand(condition);
    }

    private static String operand(Condition condition) {
        if (condition instanceof Condition.OfTag) {
            return quoted(condition.text());
        }
        String text = condition.text();
        if (((Condition.OfField) condition).operand() instanceof Operand.OneOf oneOf
                && oneOf.values().size() == 1) {
            String value = oneOf.values().get(0).toString();
            return value.equals(text) ? text : text + " (" + value + ")";
        }
        return text;
    }

    static String quoted(String text) {
        return text.startsWith("\"") ? text : '"' + text + '"';
    }

    String conditions(FramePattern pattern) {
        List<String> words = new ArrayList<>();
        for (Condition condition : pattern.conditions()) {
            words.add(condition(condition));
        }
        return String.join(", ", words);
    }

    /**
     * {@code exactly 2 ARP requests with SRC MAC = …}; the conditions alone where the sentence just wants one frame.
     */
    String pattern(String quantifier, FramePattern pattern) {
        String conditions = conditions(pattern);
        if (quantifier.isEmpty() && !conditions.isEmpty()) {
            return conditions;
        }
        return wholePattern(quantifier, pattern);
    }

    String wholePattern(String quantifier, FramePattern pattern) {
        String conditions = conditions(pattern);
        String start = quantifier.isEmpty() ? "" : quantifier + " ";
        return start + pattern.subject().text() + (conditions.isEmpty() ? "" : " with " + conditions);
    }

    static String tail(Tail tail) {
        StringBuilder words = new StringBuilder();
        if (tail.on() != null) {
            words.append(" on ").append(tail.on().name());
        }
        if (tail.from() != null) {
            words.append(" from ").append(tail.from().text());
        }
        if (tail.to() != null) {
            words.append(" to ").append(tail.to().text());
        }
        if (tail.withinNanos() >= 0) {
            words.append(" within ").append(Durations.print(tail.withinNanos()));
        }
        if (tail.because() != null) {
            words.append(" because \"").append(tail.because().text()).append('"');
        }
        return words.toString();
    }

    static String at(Place place) {
        if (place == null) {
            return null;
        }
        return place.kind() == Place.Kind.UNDERLAY ? "in the underlay" : "at " + place.text();
    }

    /** What acted, as a sentence would begin with it. */
    static String actor(Port port) {
        return switch (port.kind()) {
            case ROUTER_INSTANCE, VTEP -> "the " + port.place();
            case NIC -> port.host();
            case UNDERLAY_SWITCH -> "an underlay switch";
            case INTERNAL, CAPTURE -> "the " + port.owner();
            case VM, SERVICE_NODE, UNDERLAY_ROUTER, PHYSICAL_SWITCH -> port.owner();
        };
    }

    static String actor(Drop drop) {
        boolean article = drop.where().startsWith("virtual switch of ")
                || drop.where().startsWith("VTEP of ")
                || drop.place() != null && drop.place().kind() == PortKind.ROUTER_INSTANCE;
        return article ? "the " + drop.where() : drop.where();
    }
}

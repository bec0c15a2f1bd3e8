package netherkin.language;

import java.util.Arrays;
import java.util.List;
import netherkin.network.expect.Condition;
import netherkin.network.expect.Operand;
import netherkin.network.expect.Operator;
import netherkin.network.expect.Place;
import netherkin.network.field.Field;
import netherkin.network.field.FieldReference;
import netherkin.network.field.FieldType;
import netherkin.network.field.FieldValue;
import netherkin.network.topology.Durations;
import netherkin.network.topology.Names.Kind;
import netherkin.network.topology.Network;
import netherkin.network.topology.Topology;
import netherkin.network.trace.DropReason;

/** Reads what follows a frame's description: {@code on VXLAN 5001}, {@code to Host A}, {@code within 5 s}. */
final class TailParser {
    private static final List<String> REASONS =
            Arrays.stream(DropReason.values()).map(r -> '"' + r.text() + '"').toList();
    private final Lexicon words;
    private final Scope scope;
    private final PlaceParser places;
    private final ValueParser values;

    TailParser(Lexicon words, Scope scope, PlaceParser places, ValueParser values) {
        this.words = words;
        this.scope = scope;
        this.places = places;
        this.values = values;
    }

    /** Takes one tail; false if there is none. */
    boolean take(TextCursor cursor, FrameClaim claim) {
        int start = cursor.position();
        TailWord word = words.tails.take(cursor);
        if (word == null) {
            return false;
        }
        boolean first = switch (word) {
            case ON -> claim.on(network(cursor));
            case FROM -> from(cursor, claim);
            case TO -> to(cursor, claim);
            case WITHIN -> claim.within(duration(cursor));
            case BECAUSE -> claim.because(reason(cursor));
            case FOR ->
                claim.conditions.add(
                        condition(Field.TARGET_IP.label(), PlainTarget.need(cursor, words, scope, values)));
        };
        if (!first) {
            throw Misreading.because(start, "the sentence says this twice");
        }
        return true;
    }

    private Network network(TextCursor cursor) {
        String name = scope.needThe(cursor, words, "a network", Kind.NETWORK, Kind.PORT_GROUP);
        Topology topology = scope.topology();
        Network network = topology.overlay(name).orElse(null);
        return network != null ? network : topology.portGroup(name).orElseThrow();
    }

    private boolean from(TextCursor cursor, FrameClaim claim) {
        Condition port = port(cursor, Field.SRC_PORT);
        if (port != null) {
            return claim.conditions.add(port);
        }
        return claim.from(places.need(cursor));
    }

    /** A place, or a port or an address that the frame is sent to. */
    private boolean to(TextCursor cursor, FrameClaim claim) {
        Condition port = port(cursor, Field.DST_PORT);
        if (port != null) {
            return claim.conditions.add(port);
        }
        int start = cursor.position();
        Place place = places.take(cursor);
        if (place != null) {
            return claim.to(place);
        }
        cursor.moveTo(start);
        FieldType type = AddressForms.isMac(cursor) ? FieldType.MAC : FieldType.IP;
        if (!AddressForms.isAddress(cursor)) {
            throw placeExpected(cursor);
        }
        String field = (type == FieldType.MAC ? Field.DST_MAC : Field.DST_IP).label();
        return claim.conditions.add(condition(field, values.need(cursor, type, c -> true)));
    }

    private RuntimeException placeExpected(TextCursor cursor) {
        places.need(cursor);
        return Misreading.at(cursor, "a place");
    }

    private Condition port(TextCursor cursor, Field field) {
        int start = cursor.position();
        boolean port = words.port.take(cursor) != null;
        boolean whole = port && cursor.token().chars().allMatch(c -> Texts.isDigit((char) c));
        int number = whole ? cursor.takeNumber() : -1;
        if (number < 0 || words.of.take(cursor) != null) {
            cursor.moveTo(start);
            return null;
        }
        FieldValue value = FieldType.NUMBER.number(number);
        return condition(field.label(), new Operand.OneOf(List.of(value), Integer.toString(number)));
    }

    private static Condition condition(String field, Operand operand) {
        FieldReference reference = Lexicon.FIELDS.get(field);
        return new Condition.OfField(reference, Operator.EQUAL, operand);
    }

    /** Takes a time such as {@code 20 ms}. */
    static long duration(TextCursor cursor) {
        int start = cursor.position();
        String number = cursor.takeToken();
        boolean unitFollows = !number.isEmpty() && Texts.isDigit(number.charAt(number.length() - 1));
        String text = unitFollows ? number + " " + cursor.takeToken() : number;
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException notOne) {
            cursor.moveTo(start);
            throw Misreading.at(cursor, "a time such as 20 ms");
        }
    }

    private static DropReason reason(TextCursor cursor) {
        int start = cursor.position();
        String text = cursor.takeQuoted();
        for (DropReason reason : DropReason.values()) {
            if (reason.text().equals(text)) {
                return reason;
            }
        }
        cursor.moveTo(start);
        throw Misreading.at(cursor, "a drop reason in quotes", REASONS);
    }
}

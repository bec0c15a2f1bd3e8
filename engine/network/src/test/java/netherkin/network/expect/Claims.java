package netherkin.network.expect;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.field.FieldReference;
import netherkin.network.field.FieldType;
import netherkin.network.field.FieldValue;
import netherkin.network.field.Fields;
import netherkin.network.field.FrameKind;
import netherkin.network.trace.Packet;

/** Claims written briefly, as the language would read them. */
final class Claims {
    static final Place VM1 = Place.machine("VM1", "VM1");
    static final Place VM2 = Place.machine("VM2", "VM2");
    static final Place DLR_A = Place.routerInstance("DLR", "Host A", "DLR on Host A");
    static final Place DLR_B = Place.routerInstance("DLR", "Host B", "DLR on Host B");
    static final Place VTEP_A = Place.vtep("Host A", "VTEP of Host A");
    static final Place UPLINK_A = Place.uplinks("Host A", "dvUplink of Host A");
    static final Place SWITCH_B = Place.virtualSwitch("Host B", "virtual switch of Host B");
    static final Place HOST_A = Place.host("Host A", "Host A");
    static final Place HOST_B = Place.host("Host B", "Host B");
    static final Place CORE = Place.underlayRouter("core", "core");
    static final Place UNDERLAY = Place.underlay("the underlay");
    static final Quantifier NO = new Quantifier(Quantifier.Kind.NO, 0, "no");
    static final Quantifier ONLY = new Quantifier(Quantifier.Kind.ONLY, 0, "only");

    private Claims() {}

    static Quantifier exactly(int count) {
        return new Quantifier(Quantifier.Kind.EXACTLY, count, "exactly " + count);
    }

    static Quantifier atLeast(int count) {
        return new Quantifier(Quantifier.Kind.AT_LEAST, count, "at least " + count);
    }

    static Quantifier atMost(int count) {
        return new Quantifier(Quantifier.Kind.AT_MOST, count, "at most " + count);
    }

    /** Conditions as {@code field, operator, canonical value, the scenario's word for it}. */
    static FramePattern pattern(FrameKind kind, Condition... conditions) {
        return new FramePattern(new Subject(kind, false, kind.label()), List.of(conditions));
    }

    static FramePattern underlay(FrameKind kind) {
        return new FramePattern(new Subject(kind, true, "underlay " + kind.label()), List.of());
    }

    static FramePattern it(Condition... conditions) {
        return new FramePattern(Subject.pronoun("it"), List.of(conditions));
    }

    static Condition eq(String field, String value, String word) {
        return is(field, Operator.EQUAL, value, word);
    }

    static Condition eq(String field, String value) {
        return eq(field, value, value);
    }

    static Condition is(String field, Operator operator, String value, String word) {
        FieldReference reference = Fields.find(field).orElseThrow();
        List<FieldValue> values = new ArrayList<>();
        for (String one : value.split(", ")) {
            values.add(parse(reference.type(), one));
        }
        return new Condition.OfField(reference, operator, new Operand.OneOf(values, word));
    }

    private static FieldValue parse(FieldType type, String text) {
        return type.parse(text);
    }

    static Condition dvsLocal() {
        return new Condition.OfTag(Packet.DVS_LOCAL, "tag", Operator.EQUAL, "DVS Local");
    }

    static FrameExpectation claim(Place place, Verb verb, Quantifier quantifier, FramePattern pattern) {
        return claim(place, verb, quantifier, pattern, Tail.NONE);
    }

    static FrameExpectation claim(Place place, Verb verb, Quantifier quantifier, FramePattern pattern, Tail tail) {
        return new FrameExpectation("the sentence", place, verb, quantifier, pattern, tail);
    }
}

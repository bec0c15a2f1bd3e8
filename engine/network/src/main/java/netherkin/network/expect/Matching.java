package netherkin.network.expect;

import java.util.List;
import netherkin.network.field.Field;
import netherkin.network.field.FieldValue;
import netherkin.network.field.FieldValue.IpValue;
import netherkin.network.field.FieldValue.NumberValue;
import netherkin.network.field.FrameKind;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Encapsulation;
import netherkin.network.topology.Network;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.topology.PortGroup;
import netherkin.network.topology.VlanTagging;
import netherkin.network.trace.Packet;

/** Whether one frame is what a sentence describes, wherever it is seen. */
final class Matching {
    private Matching() {}

    static boolean matches(FramePattern pattern, Packet packet) {
        if (!isOf(pattern.subject(), packet)) {
            return false;
        }
        List<Condition> conditions = pattern.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            if (!holds(conditions.get(i), packet)) {
                return false;
            }
        }
        return true;
    }

    static boolean matchesInFile(FramePattern pattern, EthernetFrame whole) {
        FrameKind kind = pattern.subject().kind();
        if (kind != null && !kind.matches(whole)) {
            return false;
        }
        List<Condition> conditions = pattern.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            if (!(conditions.get(i) instanceof Condition.OfField of) || !holds(of, whole)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Condition.OfField condition, EthernetFrame whole) {
        FieldValue value = condition.field().read(whole);
        return value != null && holds(condition.operator(), condition.operand(), value);
    }

    /** Whether it is of that kind; a pronoun says nothing about the kind. */
    static boolean isOf(Subject subject, Packet packet) {
        FrameKind kind = subject.kind();
        if (kind == null) {
            return true;
        }
        boolean either = packet.has(Packet.FROM_FILE);
        if (!either
                && subject.underlay() != packet.has(Packet.UNDERLAY)
                && (subject.underlay() || kind.tenantsOnly())) {
            return false;
        }
        return kind.matches(packet.frame());
    }

    static boolean holds(Condition condition, Packet packet) {
        if (condition instanceof Condition.OfTag tag) {
            return packet.has(tag.mark()) == (tag.operator() != Operator.NOT_EQUAL);
        }
        return holds((Condition.OfField) condition, packet.frame());
    }

    private static boolean holds(Operator operator, Operand operand, FieldValue value) {
        return switch (operator) {
            case EQUAL, IN -> isIn(operand, value);
            case NOT_EQUAL -> !isIn(operand, value);
            case LESS -> order(value, operand) < 0;
            case AT_MOST -> order(value, operand) <= 0;
            case GREATER -> order(value, operand) > 0;
            case AT_LEAST -> order(value, operand) >= 0;
        };
    }

    private static boolean isIn(Operand operand, FieldValue value) {
        if (operand instanceof Operand.OneOf oneOf) {
            List<FieldValue> values = oneOf.values();
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).equals(value)) {
                    return true;
                }
            }
            return false;
        }
        if (operand instanceof Operand.InPrefix in) {
            return value instanceof IpValue ip
                    && ip.address().bits() == in.prefix().address().bits()
                    && in.prefix().contains(ip.address());
        }
        if (operand instanceof Operand.AnyOf any) {
            return any.choices().stream().anyMatch(choice -> isIn(choice, value));
        }
        Operand.InRange range = (Operand.InRange) operand;
        return value.compare(range.low()) >= 0 && value.compare(range.high()) <= 0;
    }

    private static int order(FieldValue value, Operand operand) {
        if (operand instanceof Operand.OneOf oneOf && oneOf.values().size() == 1) {
            return value.compare(oneOf.values().get(0));
        }
        throw new IllegalArgumentException("less or greater than several values: " + operand.text());
    }

    /** Whether it is in that tenant network: beside the frame inside a host, outside by what the envelope says. */
    static boolean isOn(Network network, Packet packet) {
        if (packet.network() != null) {
            return packet.network().name().equals(network.name());
        }
        EthernetFrame frame = packet.frame();
        if (network instanceof PortGroup group) {
            return isInVlanOf(group, frame);
        }
        return network instanceof OverlayNetwork overlay
                && frame.isEnvelope()
                && isIn(overlay.encapsulation(), frame)
                && new NumberValue(overlay.vni().value()).equals(Field.NETWORK_ID.read(frame));
    }

    /** Outside a host a port group's frames are told by their VLAN tag; untagged ones are nobody's. */
    private static boolean isInVlanOf(PortGroup group, EthernetFrame frame) {
        if (frame.tags().isEmpty()) {
            return false;
        }
        int vlan = frame.tags().get(0).id();
        for (VlanTagging tagging : group.byHost().values()) {
            if (vlan != 0 && tagging.vlans().contains(vlan)) {
                return true;
            }
        }
        return false;
    }

    /** NVGRE is GRE too, but its numbers are not those of GRE's networks. */
    private static boolean isIn(Encapsulation encapsulation, EthernetFrame frame) {
        return envelope(encapsulation).matches(frame)
                && (encapsulation != Encapsulation.GRE || !FrameKind.NVGRE_PACKET.matches(frame));
    }

    private static FrameKind envelope(Encapsulation encapsulation) {
        return switch (encapsulation) {
            case VXLAN -> FrameKind.VXLAN_PACKET;
            case GENEVE -> FrameKind.GENEVE_PACKET;
            case NVGRE -> FrameKind.NVGRE_PACKET;
            case GRE -> FrameKind.GRE_PACKET;
            case STT -> FrameKind.STT_PACKET;
        };
    }
}

package netherkin.network.expect;

import netherkin.network.field.FieldReference;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.trace.Packet;

/** What must hold for one field of a frame. */
public sealed interface Condition {
    /** The field in the scenario's own words: "SRC MAC", "OUTER TTL", "arp.opcode", "tag". */
    String name();

    Operator operator();

    /** The value in the scenario's own words. */
    String text();

    /** Whether it holds for a frame of which only the wire is known, as in a capture. */
    default boolean holds(EthernetFrame frame) {
        return Matching.holds(this, Packet.fresh(frame, null));
    }

    /** A field of the wire. */
    record OfField(FieldReference field, Operator operator, Operand operand) implements Condition {
        @Override
        public String name() {
            return field.name();
        }

        @Override
        public String text() {
            return operand.text();
        }
    }

    /**
     * What travels beside the frame inside a host.
     *
     * @param mark a bit of {@link netherkin.network.trace.Packet}
     * @param operator equal or not equal
     */
    record OfTag(int mark, String name, Operator operator, String text) implements Condition {}
}

package netherkin.network.expect;

import netherkin.network.field.FieldReference;

/** What must hold for one field of a frame. */
public sealed interface Condition {
    /** The field in the scenario's own words: "SRC MAC", "OUTER TTL", "arp.opcode", "tag". */
    String name();

    Operator operator();

    /** The value in the scenario's own words. */
    String text();

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

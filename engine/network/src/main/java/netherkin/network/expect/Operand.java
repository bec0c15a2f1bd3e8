package netherkin.network.expect;

import java.util.List;
import netherkin.network.address.Prefix;
import netherkin.network.field.FieldValue;

/** What a field is compared with. {@code =} and {@code in} mean the same for all kinds. */
public sealed interface Operand {
    /** In the scenario's own words: "pMAC A", "10.0.2.1, 10.0.3.1". */
    String text();

    /** One value, or one of several. */
    record OneOf(List<FieldValue> values, String text) implements Operand {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** An address in a prefix. */
    record InPrefix(Prefix prefix, String text) implements Operand {}

    /** A number in a range, both ends included. */
    record InRange(FieldValue low, FieldValue high, String text) implements Operand {}

    /** One of several, of which some are prefixes or ranges. */
    record AnyOf(List<Operand> choices, String text) implements Operand {
        public AnyOf {
            choices = List.copyOf(choices);
        }
    }
}

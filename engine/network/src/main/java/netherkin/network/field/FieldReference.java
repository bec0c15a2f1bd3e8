package netherkin.network.field;

import netherkin.network.frame.EthernetFrame;

/**
 * A field as somebody wrote it.
 *
 * @param name as written: {@code OUTER SRC IP}, {@code VNI}, {@code udp.srcport}
 * @param outer whether the envelope's is meant
 * @param only the one header's field that is meant; null if any that the field stands for
 */
public record FieldReference(String name, Field field, boolean outer, WiresharkField only) {
    /** The envelope's field, named by this word before it. */
    static final String OUTER = "OUTER ";

    public FieldType type() {
        return field.type();
    }

    /** Its value in a frame as it was seen, envelope and all; null if it has none. */
    public FieldValue read(EthernetFrame whole) {
        if (outer) {
            return field.hasOuter(whole) ? field.first(whole, only) : null;
        }
        return field.first(field.tenantScope(whole), only);
    }

    @Override
    public String toString() {
        return name;
    }
}

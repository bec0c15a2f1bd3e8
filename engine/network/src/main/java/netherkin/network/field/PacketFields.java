package netherkin.network.field;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.wire.DecodeAs;

/** All fields of the catalogue that a packet has, in the order of its bytes, by Wireshark's names. */
public final class PacketFields {
    private PacketFields() {}

    /**
     * One field where it stands.
     *
     * @param name {@code eth.src}; the part before the first dot is the layer
     * @param value as tshark prints it
     */
    public record Occurrence(String name, String value) {}

    /** Those of a whole packet; a field that it has twice, as tunnels do, is told twice. */
    public static List<Occurrence> of(byte[] packet) {
        List<Occurrence> occurrences = new ArrayList<>();
        OccurrenceSink sink = (field, value) -> occurrences.add(new Occurrence(field.code(), value.inTshark()));
        new Dissection(sink, DecodeAs.OURS, new Reassembly()).packet(packet, 0, packet.length, packet.length);
        return List.copyOf(occurrences);
    }
}

package netherkin.network.field;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.wire.DecodeAs;
import netherkin.network.wire.FrameEncoder;

/** Collects the occurrences of a few fields in one frame. */
final class Occurrences {
    private Occurrences() {}

    static List<FieldValue> of(EthernetFrame whole, List<WiresharkField> wanted) {
        byte[] bytes = FrameEncoder.encode(whole);
        List<FieldValue> values = new ArrayList<>();
        OccurrenceSink sink = (field, value) -> {
            if (wanted.contains(field)) {
                values.add(value);
            }
        };
        new Dissection(sink, DecodeAs.OURS, new Reassembly()).packet(bytes, 0, bytes.length, bytes.length);
        return List.copyOf(values);
    }
}

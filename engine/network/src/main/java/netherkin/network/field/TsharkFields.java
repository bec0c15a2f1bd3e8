package netherkin.network.field;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.wire.DecodeAs;
import netherkin.network.wire.FrameEncoder;

/**
 * Fields of packets as {@code tshark -n -T fields -E occurrence=a -E aggregator=,} 4.0 prints them: a line a packet, a tab
 * between fields, a comma between a field's occurrences. Give it a capture's packets in order, each once: it remembers
 * fragments, as tshark tells what a fragmented packet carries in the frame that completes it.
 */
public final class TsharkFields {
    private final List<WiresharkField> columns = new ArrayList<>();
    private final StringBuilder[] cells = new StringBuilder[WiresharkField.values().length];
    private final Dissection dissection;

    /**
     * @param names Wireshark's, in the order of the columns
     * @throws IllegalArgumentException if a name is not in the catalogue
     */
    public TsharkFields(List<String> names, DecodeAs decodeAs) {
        for (String name : names) {
            WiresharkField field = WiresharkField.of(name);
            if (field == null) {
                throw new IllegalArgumentException("\"" + name + "\" is not a field by its Wireshark name");
            }
            columns.add(field);
            cells[field.ordinal()] = new StringBuilder();
        }
        dissection = new Dissection(this::add, decodeAs, new Reassembly());
    }

    /** Wireshark's names of all fields of the catalogue. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (WiresharkField field : WiresharkField.values()) {
            names.add(field.code());
        }
        return names;
    }

    /** The line of a packet of {@code wireLength} bytes, of which {@code captured} are in the array from {@code offset}. */
    public String line(byte[] bytes, int offset, int captured, int wireLength) {
        dissect(bytes, offset, captured, wireLength);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            line.append(i == 0 ? "" : "\t").append(cells[columns.get(i).ordinal()]);
        }
        return line.toString();
    }

    /** The line of a frame. */
    public String line(EthernetFrame frame) {
        byte[] bytes = FrameEncoder.encode(frame);
        return line(bytes, 0, bytes.length, bytes.length);
    }

    /** The fields that a frame has, in the order of the columns; what has several occurrences is one, as in a line. */
    public List<PacketFields.Occurrence> present(EthernetFrame frame) {
        byte[] bytes = FrameEncoder.encode(frame);
        dissect(bytes, 0, bytes.length, bytes.length);
        List<PacketFields.Occurrence> present = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            StringBuilder cell = cells[columns.get(i).ordinal()];
            if (cell.length() > 0) {
                present.add(new PacketFields.Occurrence(columns.get(i).code(), cell.toString()));
            }
        }
        return present;
    }

    private void dissect(byte[] bytes, int offset, int captured, int wireLength) {
        for (WiresharkField column : columns) {
            cells[column.ordinal()].setLength(0);
        }
        dissection.packet(bytes, offset, captured, wireLength);
    }

    private void add(WiresharkField field, FieldValue value) {
        StringBuilder cell = cells[field.ordinal()];
        if (cell != null) {
            cell.append(cell.length() == 0 ? "" : ",").append(value.inTshark());
        }
    }
}

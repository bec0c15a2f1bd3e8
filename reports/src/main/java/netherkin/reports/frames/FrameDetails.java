package netherkin.reports.frames;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.network.field.PacketFields;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.wire.FrameEncoder;

/**
 * Layers and bytes of frames. Those that are the same bytes at several places are told once, and no more is told than a
 * page can hold: the captures have it all.
 */
public final class FrameDetails {
    private static final int MOST_CHARACTERS = 600_000;
    private static final int MOST_BYTES = 256;
    private static final int PER_LINE = 16;
    private final Map<Bytes, Integer> told = new LinkedHashMap<>();
    private int room = MOST_CHARACTERS;

    /**
     * What there is to see of one frame.
     *
     * @param text layers by Wireshark's names, then bytes; empty if it is told elsewhere
     * @param sameAs the frame that has the same bytes; 0 if there is none
     */
    public record Detail(String text, int sameAs) {}

    /** That of one frame, asked for in order; empty if there is no more room. */
    public Optional<Detail> of(FrameView frame) {
        EthernetFrame whole = frame.sighting().frame();
        byte[] bytes = FrameEncoder.encode(whole);
        Integer same = told.get(Bytes.of(bytes));
        if (same != null) {
            return Optional.of(new Detail("", same));
        }
        String text = layers(PacketFields.of(bytes)) + "\n" + hex(bytes);
        if (text.length() > room) {
            return Optional.empty();
        }
        room -= text.length();
        told.put(Bytes.of(bytes), frame.number());
        return Optional.of(new Detail(text, 0));
    }

    /** A line a field, indented below its layer; a frame inside another is indented further. */
    static String layers(List<PacketFields.Occurrence> fields) {
        StringBuilder tree = new StringBuilder();
        String indent = "";
        String layer = "";
        boolean started = false;
        for (PacketFields.Occurrence field : fields) {
            String own = field.name().substring(0, field.name().indexOf('.'));
            if (!own.equals(layer)) {
                layer = own;
                indent = started && own.equals("eth") ? indent + "  " : indent;
                started |= own.equals("eth");
                tree.append(indent).append(layer).append('\n');
            }
            tree.append(indent).append("  ").append(field.name()).append("  ").append(field.value());
            tree.append('\n');
        }
        return tree.toString();
    }

    static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        int shown = Math.min(bytes.length, MOST_BYTES);
        for (int from = 0; from < shown; from += PER_LINE) {
            number(hex, from, 4).append(' ');
            for (int i = from; i < from + PER_LINE; i++) {
                hex.append(i % 8 == 0 ? " " : "");
                if (i < shown) {
                    number(hex, bytes[i] & 0xff, 2).append(' ');
                } else {
                    hex.append("   ");
                }
            }
            hex.append(' ');
            for (int i = from; i < Math.min(from + PER_LINE, shown); i++) {
                hex.append(bytes[i] > 0x20 && bytes[i] < 0x7f ? (char) bytes[i] : '.');
            }
            hex.append('\n');
        }
        return bytes.length > shown ? hex + "… +" + (bytes.length - shown) + "\n" : hex.toString();
    }

    private static StringBuilder number(StringBuilder hex, int value, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            hex.append(Character.forDigit(value >>> shift & 0xf, 16));
        }
        return hex;
    }
}

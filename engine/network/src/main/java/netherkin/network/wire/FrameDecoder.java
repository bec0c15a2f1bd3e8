package netherkin.network.wire;

import java.util.Optional;
import netherkin.network.frame.EthernetFrame;

/** Reads frames from bytes. Immutable; serves any number of threads. */
public final class FrameDecoder {
    /** Reads our own frames: VXLAN on {@code 4789} and {@code 8472}, Geneve on {@code 6081}. */
    public static final FrameDecoder OURS = new FrameDecoder(DecodeAs.OURS);

    private final DecodeAs decodeAs;

    public FrameDecoder(DecodeAs decodeAs) {
        this.decodeAs = decodeAs;
    }

    /**
     * The frame that encodes to exactly these bytes. A layer that breaks its protocol's rules, or that no record can tell
     * exactly, is opaque.
     *
     * @throws WireException if there are fewer than 14 bytes
     */
    public EthernetFrame decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /** As {@link #decode(byte[])}, of {@code length} bytes from {@code offset}. */
    public EthernetFrame decode(byte[] bytes, int offset, int length) {
        return EthernetCodec.decode(new Cursor(bytes, offset, length), new Decoding(decodeAs, true));
    }

    /**
     * All that can be read of a packet, be it truncated or malformed; never throws for what the bytes say. Where there is
     * no problem the frame is that of {@link #decode(byte[])}, or differs from it in layers that are whole but not exact:
     * a reserved flag set, bytes behind the end of a UDP datagram, the first fragment of a datagram.
     */
    public Decoded inspect(byte[] bytes, int offset, int length) {
        Cursor in = new Cursor(bytes, offset, length);
        Decoding decoding = new Decoding(decodeAs, false);
        if (length < EthernetFrame.HEADER_LENGTH) {
            decoding.cut(in, "Ethernet header", EthernetFrame.HEADER_LENGTH);
            return new Decoded(Optional.empty(), Optional.of(decoding.problem()));
        }
        EthernetFrame frame = EthernetCodec.decode(in, decoding);
        return new Decoded(Optional.of(frame), Optional.ofNullable(decoding.problem()));
    }
}

package netherkin.network.capture;

import java.util.ArrayList;
import java.util.List;

/**
 * One frame on its way into a pcapng file: an Enhanced Packet Block. What is not set is not written. Obtained from
 * {@link PcapngWriter#frame} and done with one of the {@code write} methods; the object is reused.
 */
public final class PcapngFrame {
    private static final int HEADER = 28;
    private static final int FLAGS_OPTION = 8;
    private static final int PACKET_ID_OPTION = 12;

    private final CaptureOutput output;
    private final EncodedComments encoded = new EncodedComments();
    private final List<byte[]> comments = new ArrayList<>();
    private int interfaceId;
    private long nanos;
    private int flags;
    private boolean hasPacketId;
    private long packetId;
    private long originalLength;
    private int optionBytes;

    PcapngFrame(CaptureOutput output) {
        this.output = output;
    }

    PcapngFrame begin(int newInterfaceId, long newNanos) {
        interfaceId = newInterfaceId;
        nanos = newNanos;
        flags = 0;
        hasPacketId = false;
        originalLength = -1;
        optionBytes = 0;
        if (!comments.isEmpty()) {
            comments.clear();
        }
        return this;
    }

    public PcapngFrame direction(Direction direction) {
        return flags(flags & ~Direction.MASK | direction.bits());
    }

    public PcapngFrame reception(Reception reception) {
        return flags(flags & ~Reception.MASK | reception.bits());
    }

    /** The whole epb_flags word; 0 is not written. */
    public PcapngFrame flags(int newFlags) {
        flags = newFlags;
        return this;
    }

    /** The packet's identity, the same wherever the packet is seen (epb_packetid). */
    public PcapngFrame packetId(long id) {
        hasPacketId = true;
        packetId = id;
        return this;
    }

    /** Adds a comment; a frame may have several. Cut at 65,535 bytes of UTF-8. */
    public PcapngFrame comment(String text) {
        byte[] comment = encoded.of(text);
        comments.add(comment);
        optionBytes += 4 + Octets.padded(comment.length);
        return this;
    }

    /** The length on the wire, if fewer bytes were captured; otherwise it is the length written. */
    public PcapngFrame originalLength(long length) {
        originalLength = length;
        return this;
    }

    /** Completes the frame with the given bytes, at most 262,144. */
    public void write(byte[] bytes, int offset, int length) {
        int data = open(length);
        System.arraycopy(bytes, offset, output.buffer(), data, length);
        finish(data, length);
    }

    /**
     * Completes the frame with the bytes that {@code encoder} puts into the file's buffer.
     *
     * @param maximum the most bytes that the encoder writes, at most 262,144
     */
    public <T> void write(T frame, int maximum, FrameEncoder<T> encoder) {
        int data = open(maximum);
        int length = encoder.encode(frame, output.buffer(), data);
        if (length < 0 || length > maximum) {
            throw new IllegalStateException("encoder wrote " + length + " bytes, announced at most " + maximum);
        }
        finish(data, length);
    }

    private int open(int maximum) {
        if (maximum < 0 || maximum > Limits.PACKET) {
            throw new IllegalArgumentException("frame of " + maximum + " bytes > maximum " + Limits.PACKET);
        }
        if (flags != 0) {
            optionBytes += FLAGS_OPTION;
        }
        if (hasPacketId) {
            optionBytes += PACKET_ID_OPTION;
        }
        if (optionBytes > 0) {
            optionBytes += 4;
        }
        output.reserve(HEADER + Octets.padded(maximum) + optionBytes + 4);
        return output.position() + HEADER;
    }

    private void finish(int data, int length) {
        byte[] target = output.buffer();
        int start = data - HEADER;
        int blockLength = HEADER + Octets.padded(length) + optionBytes + 4;
        Octets.put32(target, start, Pcapng.ENHANCED_PACKET);
        Octets.put32(target, start + 4, blockLength);
        Octets.put32(target, start + 8, interfaceId);
        Octets.put32(target, start + 12, (int) (nanos >>> 32));
        Octets.put32(target, start + 16, (int) nanos);
        Octets.put32(target, start + 20, length);
        Octets.put32(target, start + 24, (int) (originalLength < 0 ? length : originalLength));
        int at = zeroPad(target, data + length, data + Octets.padded(length));
        if (optionBytes > 0) {
            options(target, at);
        }
        Octets.put32(target, start + blockLength - 4, blockLength);
        output.advance(blockLength);
    }

    private void options(byte[] target, int start) {
        int at = start;
        for (int i = 0; i < comments.size(); i++) {
            byte[] comment = comments.get(i);
            at = option(target, at, Pcapng.COMMENT, comment.length);
            System.arraycopy(comment, 0, target, at, comment.length);
            at = zeroPad(target, at + comment.length, at + Octets.padded(comment.length));
        }
        if (flags != 0) {
            at = option(target, at, Pcapng.EPB_FLAGS, 4);
            Octets.put32(target, at, flags);
            at += 4;
        }
        if (hasPacketId) {
            at = option(target, at, Pcapng.EPB_PACKETID, 8);
            Octets.put64(target, at, packetId);
            at += 8;
        }
        Octets.put32(target, at, Pcapng.END_OF_OPTIONS);
    }

    private static int option(byte[] target, int at, int code, int length) {
        Octets.put16(target, at, code);
        Octets.put16(target, at + 2, length);
        return at + 4;
    }

    /** Zeroes up to three bytes: the buffer still holds older frames there. */
    private static int zeroPad(byte[] target, int from, int to) {
        for (int i = from; i < to; i++) {
            target[i] = 0;
        }
        return to;
    }
}

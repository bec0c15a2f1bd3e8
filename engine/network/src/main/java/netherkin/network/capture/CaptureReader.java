package netherkin.network.capture;

import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import netherkin.network.frame.Bytes;

/**
 * Reads a pcap or pcapng file frame by frame with bounded memory, whatever its size.
 *
 * <pre>{@code
 * try (CaptureReader reader = CaptureReader.open(path)) {
 *     while (reader.next()) {
 *         decode(reader.buffer(), reader.offset(), reader.length());
 *     }
 * }
 * }</pre>
 *
 * <p>The accessors show the current frame and hold until the next call of {@link #next}, the buffer included; {@link
 * #frame} copies. A damaged file gives all frames before the damage and then a {@link CaptureException}.
 */
public final class CaptureReader implements AutoCloseable {
    private final CaptureSource source;
    private final FormatReader format;
    private final Packet packet;
    private long number;
    private CaptureException failure;

    private CaptureReader(CaptureSource source) {
        this.source = source;
        this.format = Magic.reader(source);
        this.packet = format.packet;
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws CaptureException if it cannot be read, is empty or is no capture; the message says what it is
     */
    public static CaptureReader open(Path path) {
        return open(CaptureSource.open(path));
    }

    /** As {@link #open(Path)} from a channel whose length is not known; {@code name} stands in messages. */
    static CaptureReader open(String name, ReadableByteChannel channel) {
        return open(new CaptureSource(name, channel, -1));
    }

    private static CaptureReader open(CaptureSource source) {
        try {
            return new CaptureReader(source);
        } catch (CaptureException e) {
            source.close();
            throw e;
        }
    }

    /**
     * Moves to the next frame.
     *
     * @return false at the file's end
     * @throws CaptureException if the file is damaged here, and again whenever it is called afterwards
     */
    public boolean next() {
        if (failure != null) {
            throw failure;
        }
        try {
            if (format.next()) {
                number++;
                return true;
            }
            return false;
        } catch (CaptureException e) {
            failure = e;
            throw e;
        }
    }

    /** The current frame's number, from 1. */
    public long number() {
        return number;
    }

    /** The array that holds the current frame; another one after {@link #next}. Not to be written. */
    public byte[] buffer() {
        return source.buffer();
    }

    /** Where in {@link #buffer} the frame begins. */
    public int offset() {
        return packet.offset;
    }

    /** The number of captured bytes. */
    public int length() {
        return packet.length;
    }

    /** The frame's length on the wire as the file claims it; not checked against {@link #length}. */
    public long originalLength() {
        return packet.originalLength;
    }

    /**
     * Nanoseconds since 1970-01-01T00:00:00Z; a time outside 1677 to 2262 is moved to the nearer end; 0 without a time.
     */
    public long nanos() {
        return packet.nanos;
    }

    /** False for a frame of a Simple Packet Block. */
    public boolean hasTime() {
        return packet.hasTime;
    }

    /** The interface that recorded the current frame. */
    public CaptureInterface at() {
        return packet.point.description();
    }

    /** The index in {@link #interfaces} of the interface that recorded the current frame. */
    public int interfaceIndex() {
        return packet.point.index();
    }

    /** The whole epb_flags word; 0 if there is none. */
    public int flags() {
        return packet.flags;
    }

    public Direction direction() {
        return Direction.of(packet.flags);
    }

    public Reception reception() {
        return Reception.of(packet.flags);
    }

    /** The packet's identity across interfaces (epb_packetid), if the file gives one. */
    public OptionalLong packetId() {
        return packet.hasPacketId ? OptionalLong.of(packet.packetId) : OptionalLong.empty();
    }

    /** The current frame's comments, decoded on demand. */
    public List<String> comments() {
        return packet.comments(source.buffer());
    }

    /** A copy of the current frame. */
    public CapturedFrame frame() {
        Bytes bytes = Bytes.of(source.buffer(), packet.offset, packet.length);
        return new CapturedFrame(number, at(), nanos(), bytes, originalLength(), comments(), packetId(), direction());
    }

    /** The interfaces declared so far, over all sections of the file. */
    public List<CaptureInterface> interfaces() {
        return format.interfaces();
    }

    /** The names of addresses that the file has given so far; the first name of each, at most 4,096. */
    public AddressNames names() {
        return format.names();
    }

    @Override
    public void close() {
        source.close();
    }
}

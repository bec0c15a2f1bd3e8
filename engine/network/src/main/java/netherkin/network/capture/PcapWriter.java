package netherkin.network.capture;

import java.nio.file.Path;

/**
 * Writes a classic pcap file (draft-ietf-opsawg-pcap) of Ethernet frames, little-endian. It has no interfaces and no
 * comments. As with {@link PcapngWriter} the file takes its name when it is closed, and failures are {@link
 * CaptureException}s.
 */
public final class PcapWriter implements AutoCloseable {
    /** What a timestamp's fraction counts. */
    public enum Precision {
        NANOSECONDS,
        MICROSECONDS
    }

    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final long MOST_SECONDS = 0xffff_ffffL;

    private final CaptureOutput output;
    private final Precision precision;

    private PcapWriter(CaptureOutput output, Precision precision) {
        this.output = output;
        this.precision = precision;
    }

    /** Starts a file with nanosecond times. */
    public static PcapWriter create(Path path) {
        return create(path, Precision.NANOSECONDS, CaptureInterface.ETHERNET);
    }

    /** Starts a file; {@code linkType} as in {@link CaptureInterface#linkType}. */
    public static PcapWriter create(Path path, Precision precision, int linkType) {
        CaptureOutput output = CaptureOutput.create(path);
        output.reserve(Pcap.FILE_HEADER);
        byte[] target = output.buffer();
        Octets.put32(target, 0, precision == Precision.NANOSECONDS ? Pcap.NANOSECONDS : Pcap.MICROSECONDS);
        Octets.put16(target, 4, Pcap.MAJOR_VERSION);
        Octets.put16(target, 6, Pcap.MINOR_VERSION);
        Octets.put32(target, 16, Limits.PACKET);
        Octets.put32(target, 20, linkType);
        output.advance(Pcap.FILE_HEADER);
        output.started();
        return new PcapWriter(output, precision);
    }

    /**
     * Appends a frame of at most 262,144 bytes.
     *
     * @param nanos since 1970-01-01T00:00:00Z; the format reaches from 1970 to 2106
     */
    public void write(long nanos, byte[] bytes, int offset, int length) {
        write(nanos, bytes, offset, length, length);
    }

    /** Appends a frame of which only {@code length} of {@code originalLength} bytes were captured. */
    public void write(long nanos, byte[] bytes, int offset, int length, long originalLength) {
        int data = open(nanos, length);
        System.arraycopy(bytes, offset, output.buffer(), data, length);
        finish(nanos, data, length, originalLength);
    }

    /** Appends the frame that {@code encoder} puts into the file's buffer, in at most {@code maximum} bytes. */
    public <T> void write(long nanos, T frame, int maximum, FrameEncoder<T> encoder) {
        int data = open(nanos, maximum);
        int length = encoder.encode(frame, output.buffer(), data);
        if (length < 0 || length > maximum) {
            throw new IllegalStateException("encoder wrote " + length + " bytes, announced at most " + maximum);
        }
        finish(nanos, data, length, length);
    }

    private int open(long nanos, int maximum) {
        if (nanos < 0 || nanos / NANOS_A_SECOND > MOST_SECONDS) {
            throw new IllegalArgumentException("pcap holds times from 1970 to 2106, not " + nanos + " ns");
        }
        if (maximum < 0 || maximum > Limits.PACKET) {
            throw new IllegalArgumentException("frame of " + maximum + " bytes > maximum " + Limits.PACKET);
        }
        output.reserve(Pcap.RECORD_HEADER + maximum);
        return output.position() + Pcap.RECORD_HEADER;
    }

    private void finish(long nanos, int data, int length, long originalLength) {
        byte[] target = output.buffer();
        int start = data - Pcap.RECORD_HEADER;
        Octets.put32(target, start, (int) (nanos / NANOS_A_SECOND));
        Octets.put32(target, start + 4, fraction(nanos));
        Octets.put32(target, start + 8, length);
        Octets.put32(target, start + 12, (int) originalLength);
        output.advance(Pcap.RECORD_HEADER + length);
    }

    private int fraction(long nanos) {
        int rest = (int) (nanos % NANOS_A_SECOND);
        return precision == Precision.NANOSECONDS ? rest : rest / 1000;
    }

    /** Hands all complete frames to the operating system. */
    public void flush() {
        output.flush();
    }

    /** Deletes what was written; nothing appears under the file's name. */
    public void discard() {
        output.discard();
    }

    /** Completes the file and gives it its name. */
    @Override
    public void close() {
        output.close();
    }
}

package netherkin.network.capture;

/** Reads the classic format in either byte order, with microseconds or nanoseconds. */
final class PcapReader extends FormatReader {
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private final boolean bigEndian;
    private final int nanosATick;
    private final int minorVersion;

    PcapReader(CaptureSource source, boolean bigEndian, boolean nanoseconds) {
        super(source);
        this.bigEndian = bigEndian;
        this.nanosATick = nanoseconds ? 1 : 1000;
        if (!source.has(Pcap.FILE_HEADER)) {
            throw source.truncated("the pcap file header", Pcap.FILE_HEADER);
        }
        byte[] buffer = source.buffer();
        int at = source.position();
        int major = Octets.u16(buffer, at + 4, bigEndian);
        minorVersion = Octets.u16(buffer, at + 6, bigEndian);
        if (major != Pcap.MAJOR_VERSION || minorVersion > Pcap.MINOR_VERSION) {
            throw malformed(at + 4, "pcap version " + major + "." + minorVersion + ", expected 2.4");
        }
        int snapLength = Octets.i32(buffer, at + 16, bigEndian);
        int linkType = Octets.i32(buffer, at + 20, bigEndian) & Pcap.LINK_TYPE_MASK;
        packet.point = declare(new CaptureInterface("", "", linkType, snapLength, null), TimeResolution.MICROSECONDS);
        packet.hasTime = true;
        source.advance(Pcap.FILE_HEADER);
    }

    @Override
    boolean next() {
        if (!source.has(Pcap.RECORD_HEADER)) {
            if (source.available() == 0) {
                return false;
            }
            throw source.truncated("a record header", Pcap.RECORD_HEADER);
        }
        int length = recordHeader(source.buffer(), source.position());
        if (!source.has(Pcap.RECORD_HEADER + length)) {
            throw source.truncated("a record", Pcap.RECORD_HEADER + length);
        }
        packet.offset = source.position() + Pcap.RECORD_HEADER;
        packet.length = length;
        source.advance(Pcap.RECORD_HEADER + length);
        return true;
    }

    /** Seconds are unsigned: the format reaches to 2106. */
    private int recordHeader(byte[] buffer, int at) {
        long seconds = Octets.u32(buffer, at, bigEndian);
        long fraction = Octets.u32(buffer, at + 4, bigEndian);
        long captured = Octets.u32(buffer, at + 8, bigEndian);
        long original = Octets.u32(buffer, at + 12, bigEndian);
        if (minorVersion < 3 || minorVersion == 3 && captured > original) {
            // Before version 2.3 the two lengths stood the other way round; some 2.3 files still do.
            long swap = captured;
            captured = original;
            original = swap;
        }
        packet.nanos = seconds * NANOS_A_SECOND + fraction * nanosATick;
        packet.originalLength = original;
        return packetLength(at + 8, captured);
    }
}

package netherkin.network.capture;

import java.util.Objects;
import netherkin.network.address.MacAddress;

/** The section that a reader is in: its byte order and its interfaces. */
final class PcapngSection {
    private static final int HEADER_BLOCK = 28;
    private static final int INTERFACE_BLOCK = 20;
    private static final int PACKET_BLOCK = 32;
    private static final int SIMPLE_PACKET_BLOCK = 16;
    private static final int MICROSECONDS = 6;
    private static final CaptureInterface NONE = new CaptureInterface("", "", -1, 0, null);

    private final FormatReader reader;
    private final CaptureSource source;
    private final PcapngOptions options;
    private boolean bigEndian;
    private int firstPoint;

    PcapngSection(FormatReader reader, PcapngOptions options) {
        this.reader = reader;
        this.source = reader.source;
        this.options = options;
    }

    boolean bigEndian() {
        return bigEndian;
    }

    /** The type of the block at hand; a section header also settles the byte order, which its length already has. */
    int blockType() {
        if (!source.has(Pcapng.BLOCK_OVERHEAD)) {
            throw source.truncated("a block", Pcapng.BLOCK_OVERHEAD);
        }
        int at = source.position();
        int type = Octets.i32(source.buffer(), at, bigEndian);
        if (type == Pcapng.SECTION_HEADER) {
            int magic = Octets.i32(source.buffer(), at + 8, false);
            if (magic != Pcapng.BYTE_ORDER_MAGIC && magic != Integer.reverseBytes(Pcapng.BYTE_ORDER_MAGIC)) {
                throw reader.malformed(
                        at + 8,
                        "byte-order magic " + Magic.hex(source.buffer(), at + 8, 4)
                                + ", expected 1a 2b 3c 4d or 4d 3c 2b 1a");
            }
            bigEndian = magic != Pcapng.BYTE_ORDER_MAGIC;
        }
        return type;
    }

    /** The length of the block at hand, between what its type needs and what is allowed. */
    int blockLength(int type) {
        int at = source.position() + 4;
        long length = Octets.u32(source.buffer(), at, bigEndian);
        int most = type == Pcapng.SECTION_HEADER ? Limits.SECTION_HEADER : Limits.BLOCK;
        if (length > most) {
            throw CaptureException.beyond(source.path(), reader.fileOffset(at), "pcapng block length", most, length);
        }
        int least = least(type);
        if (length < least) {
            throw reader.malformed(at, "pcapng block length " + length + " < minimum " + least);
        }
        if ((length & 3) != 0) {
            throw reader.malformed(at, "pcapng block length " + length + " is not a multiple of 4");
        }
        return (int) length;
    }

    private static int least(int type) {
        return switch (type) {
            case Pcapng.SECTION_HEADER -> HEADER_BLOCK;
            case Pcapng.INTERFACE_DESCRIPTION -> INTERFACE_BLOCK;
            case Pcapng.ENHANCED_PACKET, Pcapng.OBSOLETE_PACKET -> PACKET_BLOCK;
            case Pcapng.SIMPLE_PACKET -> SIMPLE_PACKET_BLOCK;
            default -> Pcapng.BLOCK_OVERHEAD;
        };
    }

    /** A section header: forgets the interfaces of the section before. Its claimed length is not relied on. */
    void begin(byte[] buffer, int start, int length) {
        int major = Octets.u16(buffer, start + 12, bigEndian);
        int minor = Octets.u16(buffer, start + 14, bigEndian);
        if (major != 1 || minor != 0 && minor != 2) {
            throw reader.malformed(start + 12, "pcapng version " + major + "." + minor + ", expected 1.0");
        }
        firstPoint = reader.pointCount();
        options.begin(buffer, bigEndian, reader.fileOffset(0), start + 24, start + length - 4);
        while (options.advance()) {
            continue;
        }
    }

    void describeInterface(byte[] buffer, int start, int length) {
        if (reader.pointCount() == Limits.INTERFACES) {
            int found = Limits.INTERFACES + 1;
            throw CaptureException.beyond(
                    source.path(), reader.fileOffset(start), "number of interfaces", Limits.INTERFACES, found);
        }
        String name = "";
        String description = "";
        MacAddress mac = null;
        int resolution = MICROSECONDS;
        long offset = 0;
        options.begin(buffer, bigEndian, reader.fileOffset(0), start + 16, start + length - 4);
        while (options.advance()) {
            switch (options.code()) {
                case Pcapng.IF_NAME -> name = options.text();
                case Pcapng.IF_DESCRIPTION -> description = options.text();
                case Pcapng.IF_MACADDR -> mac = options.has(6) ? new MacAddress(options.eui48()) : mac;
                case Pcapng.IF_TSRESOL -> resolution = options.has(1) ? options.u8() : resolution;
                case Pcapng.IF_TSOFFSET -> offset = options.has(8) ? options.i64() : offset;
                default -> {}
            }
        }
        int linkType = Octets.u16(buffer, start + 8, bigEndian);
        int snapLength = Octets.i32(buffer, start + 12, bigEndian);
        CaptureInterface last = last();
        boolean isSame = last.name().equals(name)
                && last.description().equals(description)
                && last.linkType() == linkType
                && last.snapLength() == snapLength
                && Objects.equals(last.mac(), mac);
        reader.declare(
                isSame ? last : new CaptureInterface(name, description, linkType, snapLength, mac),
                TimeResolution.of(resolution, offset));
    }

    /** Shared by equal neighbours, so that a file of nothing but interfaces costs little more memory than its size. */
    private CaptureInterface last() {
        int count = reader.pointCount();
        return count == 0 ? NONE : reader.point(count - 1).description();
    }

    /** The interface of that number; {@code index} is where the number stands. */
    CapturePoint point(int index, long number) {
        int count = reader.pointCount() - firstPoint;
        if (number >= count) {
            throw reader.malformed(index, "interface " + number + ", but the section has declared " + count);
        }
        return reader.point(firstPoint + (int) number);
    }
}

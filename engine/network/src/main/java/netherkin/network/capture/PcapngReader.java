package netherkin.network.capture;

/**
 * Reads pcapng: blocks one after the other, several sections, either byte order. Blocks it does not know are
 * skipped.
 */
final class PcapngReader extends FormatReader {
    private final PcapngSection section;
    private final PcapngNames names;
    private final PcapngOptions options;

    PcapngReader(CaptureSource source) {
        super(source);
        options = new PcapngOptions(source.path());
        section = new PcapngSection(this, options);
        names = new PcapngNames(this);
        block();
    }

    @Override
    AddressNames names() {
        return names.snapshot();
    }

    @Override
    boolean next() {
        while (source.has(Pcapng.BLOCK_OVERHEAD)) {
            if (block()) {
                return true;
            }
        }
        if (source.available() > 0) {
            throw source.truncated("a block", Pcapng.BLOCK_OVERHEAD);
        }
        return false;
    }

    /** Reads over one block; true if it holds a frame. */
    private boolean block() {
        int type = section.blockType();
        int length = section.blockLength(type);
        if (!source.has(length)) {
            throw source.truncated("a block", length);
        }
        byte[] buffer = source.buffer();
        int start = source.position();
        long trailer = Octets.u32(buffer, start + length - 4, section.bigEndian());
        if (trailer != length) {
            String what = "block length " + length + " at its start, " + trailer + " at its end";
            throw malformed(start + length - 4, what);
        }
        boolean hasFrame = content(type, buffer, start, length);
        source.advance(length);
        return hasFrame;
    }

    private boolean content(int type, byte[] buffer, int start, int length) {
        switch (type) {
            case Pcapng.ENHANCED_PACKET -> enhancedPacket(buffer, start, length);
            case Pcapng.SIMPLE_PACKET -> simplePacket(buffer, start, length);
            case Pcapng.OBSOLETE_PACKET -> obsoletePacket(buffer, start, length);
            case Pcapng.SECTION_HEADER -> section.begin(buffer, start, length);
            case Pcapng.INTERFACE_DESCRIPTION -> section.describeInterface(buffer, start, length);
            case Pcapng.NAME_RESOLUTION -> names.read(buffer, section.bigEndian(), start + 8, start + length - 4);
            default -> {
                return false;
            }
        }
        return type == Pcapng.ENHANCED_PACKET || type == Pcapng.SIMPLE_PACKET || type == Pcapng.OBSOLETE_PACKET;
    }

    private void enhancedPacket(byte[] buffer, int start, int length) {
        packet.point = section.point(start + 8, Octets.u32(buffer, start + 8, section.bigEndian()));
        timedPacket(buffer, start, length);
    }

    /** The block that the Enhanced Packet Block replaced; it differs in the place of the interface's number. */
    private void obsoletePacket(byte[] buffer, int start, int length) {
        packet.point = section.point(start + 8, Octets.u16(buffer, start + 8, section.bigEndian()));
        timedPacket(buffer, start, length);
    }

    private void timedPacket(byte[] buffer, int start, int length) {
        boolean bigEndian = section.bigEndian();
        long high = Octets.u32(buffer, start + 12, bigEndian);
        long low = Octets.u32(buffer, start + 16, bigEndian);
        packet.hasTime = true;
        packet.nanos = packet.point.resolution().nanos(high << 32 | low);
        packet.originalLength = Octets.u32(buffer, start + 24, bigEndian);
        data(start + 20, Octets.u32(buffer, start + 20, bigEndian), start + 28, start + length - 4);
        packetOptions(buffer, packet.offset + Octets.padded(packet.length), start + length - 4);
    }

    /** Without interface, time and captured length: it belongs to interface 0, whose limit tells how much was kept. */
    private void simplePacket(byte[] buffer, int start, int length) {
        packet.point = section.point(start, 0);
        packet.hasTime = false;
        packet.nanos = 0;
        packet.originalLength = Octets.u32(buffer, start + 8, section.bigEndian());
        long kept = packet.point.description().snapLength() & 0xffff_ffffL;
        long captured = kept == 0 ? packet.originalLength : Math.min(kept, packet.originalLength);
        data(start + 8, captured, start + 12, start + length - 4);
        packet.clearOptions();
    }

    private void data(int lengthField, long captured, int start, int end) {
        int length = packetLength(lengthField, captured);
        if (length > end - start) {
            String what = "packet length " + length + ", only " + (end - start) + " bytes in the block";
            throw malformed(lengthField, what);
        }
        packet.offset = start;
        packet.length = length;
    }

    private void packetOptions(byte[] buffer, int start, int end) {
        packet.clearOptions();
        options.begin(buffer, section.bigEndian(), fileOffset(0), start, end);
        while (options.advance()) {
            switch (options.code()) {
                case Pcapng.COMMENT -> {
                    packet.options = start;
                    packet.optionsEnd = end;
                    packet.bigEndian = section.bigEndian();
                }
                case Pcapng.EPB_FLAGS -> packet.flags = options.has(4) ? options.i32() : packet.flags;
                case Pcapng.EPB_PACKETID -> {
                    packet.hasPacketId = options.has(8);
                    packet.packetId = packet.hasPacketId ? options.i64() : 0;
                }
                default -> {}
            }
        }
    }
}

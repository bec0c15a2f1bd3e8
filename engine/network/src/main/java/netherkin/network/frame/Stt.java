package netherkin.network.frame;

/**
 * An STT header and the frame in it, where one segment holds both (draft-davie-stt-08 §3): the payload of a segment whose
 * header has the shape of TCP's, with the length in the sequence number's high half and the offset in its low half.
 *
 * @param flags 8 bits: checksum verified, checksum partial, IPv4, TCP, and four reserved ones
 * @param l4Offset where the tenant's transport header begins, if its NIC left work undone; else 0
 * @param reserved 8 bits
 * @param maximumSegmentSize how the tenant's NIC would have cut TCP, or 0
 * @param vlan priority, the bit that says that there is a VLAN, and its ID: 16 bits
 * @param contextId 64 bits; the network's ID
 * @param padding 16 bits that align what follows
 */
public record Stt(
        int version,
        int flags,
        int l4Offset,
        int reserved,
        int maximumSegmentSize,
        int vlan,
        long contextId,
        int padding,
        EthernetFrame frame)
        implements Payload {
    public static final int HEADER_LENGTH = 18;
    /** The TCP port that IANA assigned. */
    public static final int PORT = 7471;

    private static final int VLAN_PRESENT = 0x1000;

    /** A frame whose checksums are all there. Of its tags an outermost 802.1Q one travels in the header. */
    public static Stt of(long contextId, EthernetFrame frame) {
        VlanTag outermost = frame.tags().isEmpty() ? null : frame.tags().get(0);
        if (outermost == null || outermost.protocol() != EtherType.VLAN) {
            return new Stt(0, 0, 0, 0, 0, 0, contextId, 0, frame);
        }
        int vlan = outermost.priority() << 13 | VLAN_PRESENT | outermost.id();
        EthernetFrame rest = frame.withTags(frame.tags().subList(1, frame.tags().size()));
        return new Stt(0, 0, 0, 0, 0, vlan, contextId, 0, rest);
    }

    /** The sequence number of a segment that holds it all: its length, and offset 0. */
    public long sequence() {
        return (long) length() << 16;
    }

    /** The VLAN tag that the header carries, or null. */
    public VlanTag tag() {
        return (vlan & VLAN_PRESENT) == 0 ? null : new VlanTag(EtherType.VLAN, vlan >>> 13, false, vlan & 0xfff);
    }

    @Override
    public int length() {
        return HEADER_LENGTH + frame.length();
    }

    @Override
    public EthernetFrame tenantFrame() {
        return frame.tenant();
    }
}

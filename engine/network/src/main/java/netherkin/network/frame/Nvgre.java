package netherkin.network.frame;

import netherkin.network.address.Vni;

/**
 * An NVGRE header and the frame in it (RFC 7637 §3.2): GRE with nothing but a key, which is divided in two. On the wire it
 * looks as a {@link Gre} with that key.
 *
 * @param virtualSubnet the VSID
 * @param flowId 8 bits that tell flows apart; 0 if they are not used
 */
public record Nvgre(Vni virtualSubnet, int flowId, EthernetFrame frame) implements Payload {
    public static final int HEADER_LENGTH = 8;
    /** The first 16 bits: a key, no checksum, no sequence number. */
    public static final int FLAGS = Gre.KEY_PRESENT;
    /** VSIDs below are reserved: such a key is one of plain GRE. */
    public static final int FIRST_VIRTUAL_SUBNET = 0x1000;

    /** What GRE takes for the key. */
    public long key() {
        return (long) virtualSubnet.value() << 8 | flowId;
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

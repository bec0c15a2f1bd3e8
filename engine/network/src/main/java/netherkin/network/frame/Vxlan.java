package netherkin.network.frame;

import netherkin.network.address.Vni;

/**
 * A VXLAN header and the frame in it (RFC 7348 §5).
 *
 * @param flags first byte; 0x08 says that the VNI is valid
 * @param reserved the 24 bits behind the flags
 * @param reserved2 the 8 bits behind the VNI
 */
public record Vxlan(int flags, int reserved, Vni vni, int reserved2, EthernetFrame frame) implements Payload {
    public static final int HEADER_LENGTH = 8;
    public static final int VNI_VALID = 0x08;
    /** The port that IANA assigned. */
    public static final int PORT = 4789;
    /** The port that NSX-V and older Linux use. */
    public static final int NSX_PORT = 8472;

    public Vxlan(Vni vni, EthernetFrame frame) {
        this(VNI_VALID, 0, vni, 0, frame);
    }

    public boolean hasValidVni() {
        return (flags & VNI_VALID) != 0;
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

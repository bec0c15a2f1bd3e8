package netherkin.network.frame;

/** EtherTypes that frames here are told apart by (IEEE 802 numbers). */
public final class EtherType {
    public static final int IPV4 = 0x0800;
    public static final int ARP = 0x0806;
    public static final int TRANSPARENT_ETHERNET_BRIDGING = 0x6558;
    public static final int RARP = 0x8035;
    public static final int VLAN = 0x8100;
    public static final int IPV6 = 0x86dd;
    public static final int SERVICE_VLAN = 0x88a8;
    /** IEEE 802 local experimental 1: "sends a broadcast frame" uses it, as nobody answers it. */
    public static final int LOCAL_EXPERIMENTAL = 0x88b5;

    private EtherType() {}
}

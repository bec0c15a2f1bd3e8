package netherkin.network.frame;

/** IP protocol numbers that payloads here are told apart by (IANA). */
public final class IpProtocol {
    public static final int ICMP = 1;
    public static final int IGMP = 2;
    public static final int TCP = 6;
    public static final int UDP = 17;
    public static final int GRE = 47;
    public static final int ICMPV6 = 58;

    private IpProtocol() {}
}

package netherkin.network.device;

import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;

/** Explicit congestion notification through a tunnel (RFC 6040). What is no IP packet counts as not capable of it. */
final class Congestion {
    private static final int NOT_CAPABLE = 0;
    private static final int CAPABLE_1 = 1;
    private static final int CAPABLE_0 = 2;
    private static final int EXPERIENCED = 3;

    private Congestion() {}

    /** The envelope's ECN field (RFC 6040 §4.1). */
    static int outer(EthernetFrame tenant, EnvelopeStyle.OuterEcn style) {
        int inner = ecn(tenant);
        return switch (style) {
            case COPY -> inner;
            case COPY_WITHOUT_CE -> inner == EXPERIENCED ? CAPABLE_0 : inner;
            case ZERO -> NOT_CAPABLE;
        };
    }

    /** The tenant's frame with what happened to its envelope, or null if it has to be dropped (RFC 6040 §4.2). */
    static EthernetFrame opened(EthernetFrame tenant, int outer) {
        int inner = ecn(tenant);
        if (outer == EXPERIENCED && inner != EXPERIENCED) {
            boolean isIp = tenant.payload() instanceof Ipv4 || tenant.payload() instanceof Ipv6;
            return inner == NOT_CAPABLE && isIp ? null : withEcn(tenant, EXPERIENCED);
        }
        return outer == CAPABLE_1 && inner == CAPABLE_0 ? withEcn(tenant, CAPABLE_1) : tenant;
    }

    private static int ecn(EthernetFrame frame) {
        if (frame.payload() instanceof Ipv4 ip) {
            return ip.ecn();
        }
        return frame.payload() instanceof Ipv6 ip ? ip.ecn() : NOT_CAPABLE;
    }

    private static EthernetFrame withEcn(EthernetFrame frame, int ecn) {
        if (frame.payload() instanceof Ipv4 ip) {
            return frame.withPayload(ip.withEcn(ecn));
        }
        return frame.payload() instanceof Ipv6 ip ? frame.withPayload(ip.withEcn(ecn)) : frame;
    }
}

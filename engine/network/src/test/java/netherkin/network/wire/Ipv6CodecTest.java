package netherkin.network.wire;

import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Udp;

final class Ipv6CodecTest extends CodecContract {
    /** A datagram behind a hop-by-hop header and a fragment header that says it is whole. */
    private static EthernetFrame extended() {
        Bytes extensions = Bytes.of(Hex.bytes("2c00050200000100 1100000000000007"));
        Udp udp = new Udp(546, 547, Checksum.RIGHT, new Opaque(Frames.data(3)));
        Ipv6 packet = new Ipv6(10, 1, 0xfffff, 0, 1, Frames.IP6A, Frames.IP6B, extensions, IpProtocol.UDP, udp);
        return new EthernetFrame(Frames.MAC2, Frames.MAC1, EtherType.IPV6, packet);
    }

    @Override
    EthernetFrame frame() {
        return extended();
    }

    @Override
    String golden() {
        return "005056aa0002005056aa000186dd629fffff001b0001fe80000000000000025056fffeaa00012001"
                + "0db80000000000000000000000022c00050200000100110000000000000702220223000b755b0001"
                + "02";
    }
}

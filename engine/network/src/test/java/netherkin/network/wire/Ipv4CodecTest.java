package netherkin.network.wire;

import java.util.List;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Opaque;

final class Ipv4CodecTest extends CodecContract {
    /** The last fragment of a datagram, with options, marked by a router. */
    private static EthernetFrame fragment() {
        Ipv4 packet = new Ipv4(
                46,
                3,
                0xbeef,
                false,
                false,
                185,
                61,
                IpProtocol.UDP,
                Checksum.RIGHT,
                Frames.IP1,
                Frames.IP2,
                Bytes.of(Hex.bytes("94040000")),
                new Opaque(Frames.data(11)));
        return new EthernetFrame(Frames.MAC2, Frames.MAC1, List.of(), EtherType.IPV4, packet, Bytes.zeros(11));
    }

    @Override
    EthernetFrame frame() {
        return fragment();
    }

    @Override
    String golden() {
        return "005056aa0002005056aa0001080046bb0023beef00b93d11b22bac100a0bac10140b940400000001"
                + "02030405060708090a0000000000000000000000";
    }
}

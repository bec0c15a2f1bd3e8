package netherkin.network.device;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Opaque;
import netherkin.network.wire.FrameEncoder;

/** Cuts IPv4 packets into fragments (RFC 791 §3.2). */
final class Fragments {
    private static final int UNIT = 8;

    private Fragments() {}

    /** The pieces of a packet, none longer than {@code mtu} bytes: as long as they may be, the rest in the last. */
    static List<Ipv4> of(Ipv4 packet, int mtu) {
        byte[] content = content(packet);
        int room = Math.max(UNIT, (mtu - packet.headerLength()) / UNIT * UNIT);
        List<Ipv4> pieces = new ArrayList<>(content.length / room + 1);
        for (int from = 0; from < content.length; from += room) {
            int length = Math.min(room, content.length - from);
            boolean more = from + length < content.length || packet.moreFragments();
            Opaque piece = new Opaque(Bytes.of(content, from, length));
            pieces.add(packet.asFragment(packet.fragmentOffset() + from / UNIT, more, piece));
        }
        return pieces;
    }

    /** What is behind the IP header, checksums worked out. */
    static byte[] content(Ipv4 packet) {
        byte[] whole = FrameEncoder.encode(new EthernetFrame(MacAddress.ZERO, MacAddress.ZERO, EtherType.IPV4, packet));
        int header = EthernetFrame.HEADER_LENGTH + packet.headerLength();
        return Bytes.of(whole, header, packet.payload().length()).toArray();
    }
}

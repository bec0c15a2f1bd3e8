package netherkin.network.device;

import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.VlanTag;
import netherkin.network.wire.FrameEncoder;

/**
 * The hash by which a link aggregation group's ends choose a member: last octet of the source address XOR last octet of the
 * destination address. Of a frame without IPv4 it reads the bytes where those addresses would be.
 */
final class AddressHash {
    private static final int LAST_OF_SOURCE = 15;
    private static final int LAST_OF_DESTINATION = 19;

    private AddressHash() {}

    static int of(EthernetFrame frame) {
        if (frame.payload() instanceof Ipv4 ip) {
            return (ip.source().value() ^ ip.destination().value()) & 0xff;
        }
        byte[] bytes = new byte[Math.max(frame.length(), 64)];
        FrameEncoder.encode(frame, bytes, 0);
        int payload =
                EthernetFrame.HEADER_LENGTH + VlanTag.LENGTH * frame.tags().size();
        return (bytes[payload + LAST_OF_SOURCE] ^ bytes[payload + LAST_OF_DESTINATION]) & 0xff;
    }
}

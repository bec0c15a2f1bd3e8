package netherkin.network.device;

import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.IpPacket;
import netherkin.network.frame.Udp;
import netherkin.network.wire.FrameEncoder;

/** Spoils a checksum on purpose. */
final class WrongChecksum {
    private WrongChecksum() {}

    /** The envelope with a UDP checksum that is neither the right one nor 0, which would say that there is none. */
    static EthernetFrame in(EthernetFrame envelope) {
        IpPacket ip = (IpPacket) envelope.payload();
        Udp udp = (Udp) ip.payload();
        byte[] bytes = FrameEncoder.encode(envelope);
        int at = bytes.length - udp.length() + 6;
        int right = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
        int wrong = right == 1 ? 2 : right - 1;
        return envelope.withPayload(
                ip.withPayload(new Udp(udp.sourcePort(), udp.destinationPort(), wrong, udp.payload())));
    }
}

package netherkin.network.device;

import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.IpPacket;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Udp;
import netherkin.network.trace.Packet;

/** {@link VlanArp} as datagrams between VTEPs. */
final class VlanArpDatagrams {
    private VlanArpDatagrams() {}

    /** Its Ethernet addresses are the underlay stack's to fill in. */
    static Packet of(VlanArp message, IpAddress from, IpAddress to) {
        Udp udp = new Udp(VlanArp.PORT, VlanArp.PORT, Checksum.RIGHT, new Opaque(message.payload()));
        IpPacket ip = from instanceof Ipv6Address self && to instanceof Ipv6Address other
                ? Ipv6.of(self, other, IpProtocol.UDP, udp)
                : Ipv4.of((Ipv4Address) from, (Ipv4Address) to, IpProtocol.UDP, true, udp);
        return Packet.underlay(new EthernetFrame(MacAddress.ZERO, MacAddress.ZERO, ip.etherType(), ip));
    }

    /** The message in a packet, or null if it holds none. */
    static VlanArp in(IpPacket ip) {
        return ip.payload() instanceof Udp udp
                        && udp.destinationPort() == VlanArp.PORT
                        && udp.checksum() == Checksum.RIGHT
                        && udp.payload() instanceof Opaque data
                ? VlanArp.of(data.bytes())
                : null;
    }
}

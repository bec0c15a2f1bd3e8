package netherkin.benchmarks;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Vni;
import netherkin.network.frame.Arp;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Udp;
import netherkin.network.frame.Vxlan;

/** The frame that codecs and captures are measured with. */
final class Frames {
    private Frames() {}

    /** Ethernet, IPv4, UDP without checksum, VXLAN, Ethernet, ARP: 92 bytes, as a VTEP sends an ARP request. */
    static EthernetFrame envelope() {
        MacAddress pMac = MacAddress.parse("00:50:56:60:00:0a");
        Arp arp = Arp.request(pMac, Ipv4Address.parse("172.16.20.1"), Ipv4Address.parse("172.16.20.12"));
        EthernetFrame tenant = new EthernetFrame(MacAddress.BROADCAST, pMac, EtherType.ARP, arp);
        Udp udp = new Udp(50_000, Vxlan.PORT, Udp.NO_CHECKSUM, new Vxlan(new Vni(5001), tenant));
        Ipv4 ip = Ipv4.of(
                Ipv4Address.parse("192.168.50.11"), Ipv4Address.parse("192.168.50.12"), IpProtocol.UDP, true, udp);
        return new EthernetFrame(
                MacAddress.parse("02:00:00:00:00:02"), MacAddress.parse("02:00:00:00:00:01"), EtherType.IPV4, ip);
    }

    /** The same with a UDP checksum over all that it carries. */
    static EthernetFrame envelopeWithChecksum() {
        EthernetFrame envelope = envelope();
        Ipv4 ip = (Ipv4) envelope.payload();
        Udp udp = (Udp) ip.payload();
        Udp summed = new Udp(udp.sourcePort(), udp.destinationPort(), Checksum.RIGHT, udp.payload());
        return envelope.withPayload(Ipv4.of(ip.source(), ip.destination(), IpProtocol.UDP, true, summed));
    }
}

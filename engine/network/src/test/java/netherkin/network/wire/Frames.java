package netherkin.network.wire;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Vni;
import netherkin.network.frame.Arp;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Geneve;
import netherkin.network.frame.Gre;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Nvgre;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Stt;
import netherkin.network.frame.Tcp;
import netherkin.network.frame.Udp;
import netherkin.network.frame.VlanTag;
import netherkin.network.frame.Vxlan;

/** Frames to test with. */
public final class Frames {
    public static final MacAddress MAC1 = MacAddress.parse("00:50:56:aa:00:01");
    public static final MacAddress MAC2 = MacAddress.parse("00:50:56:aa:00:02");
    public static final Ipv4Address IP1 = Ipv4Address.parse("172.16.10.11");
    public static final Ipv4Address IP2 = Ipv4Address.parse("172.16.20.11");
    public static final Ipv6Address IP6A = Ipv6Address.parse("fe80::250:56ff:feaa:1");
    public static final Ipv6Address IP6B = Ipv6Address.parse("2001:db8::2");

    private Frames() {}

    public static EthernetFrame arpRequest() {
        return new EthernetFrame(MacAddress.BROADCAST, MAC1, EtherType.ARP, Arp.request(MAC1, IP1, IP2));
    }

    public static EthernetFrame arpReply() {
        return new EthernetFrame(
                MAC1, MAC2, EtherType.ARP, Arp.request(MAC1, IP1, IP2).replyFrom(MAC2));
    }

    public static EthernetFrame gratuitousArp() {
        return new EthernetFrame(MacAddress.BROADCAST, MAC1, EtherType.ARP, Arp.request(MAC1, IP1, IP1));
    }

    public static EthernetFrame rarpRequest() {
        Arp arp = new Arp(Arp.REVERSE_REQUEST, MAC1, Ipv4Address.ZERO, MAC1, Ipv4Address.ZERO);
        return new EthernetFrame(MacAddress.BROADCAST, MAC1, List.of(), EtherType.RARP, arp, Bytes.zeros(18));
    }

    public static EthernetFrame tagged(EthernetFrame frame, VlanTag... tags) {
        return frame.withTags(List.of(tags));
    }

    public static EthernetFrame ipv4(int protocol, Payload payload) {
        return new EthernetFrame(MAC2, MAC1, EtherType.IPV4, Ipv4.of(IP1, IP2, protocol, true, payload));
    }

    public static EthernetFrame ping() {
        return ipv4(IpProtocol.ICMP, Icmp.echoRequest(0x1234, 7, data(56)));
    }

    public static EthernetFrame pong() {
        return ipv4(IpProtocol.ICMP, Icmp.echoRequest(0x1234, 7, data(56)).echoReply());
    }

    public static EthernetFrame udp(int sourcePort, int destinationPort, int length) {
        return ipv4(IpProtocol.UDP, new Udp(sourcePort, destinationPort, Checksum.RIGHT, new Opaque(data(length))));
    }

    public static EthernetFrame vxlan(int port, int vni, EthernetFrame inner) {
        return envelope(IpProtocol.UDP, new Udp(50123, port, Udp.NO_CHECKSUM, new Vxlan(new Vni(vni), inner)));
    }

    public static EthernetFrame geneve(int vni, EthernetFrame inner, Geneve.Option... options) {
        Geneve geneve = new Geneve(new Vni(vni), List.of(options), inner);
        return envelope(IpProtocol.UDP, new Udp(50123, Geneve.PORT, Udp.NO_CHECKSUM, geneve));
    }

    /** What OVN tells the other end: the logical ports of ingress and egress. */
    public static Geneve.Option geneveOption() {
        return new Geneve.Option(0x0102, 0x80, 0, Bytes.of(Hex.bytes("00010002")));
    }

    public static EthernetFrame gre(Gre gre) {
        return envelope(IpProtocol.GRE, gre);
    }

    public static EthernetFrame nvgre(int virtualSubnet, int flowId, EthernetFrame inner) {
        return envelope(IpProtocol.GRE, new Nvgre(new Vni(virtualSubnet), flowId, inner));
    }

    public static EthernetFrame stt(Stt stt) {
        Tcp segment = new Tcp(50123, Stt.PORT, stt.sequence(), 99, 0x18, 0xffff, Checksum.RIGHT, 0, Bytes.EMPTY, stt);
        return envelope(IpProtocol.TCP, segment);
    }

    public static EthernetFrame envelope(int protocol, Payload payload) {
        Ipv4Address a = Ipv4Address.parse("192.168.150.51");
        Ipv4Address b = Ipv4Address.parse("192.168.150.52");
        return new EthernetFrame(
                MacAddress.parse("00:50:56:61:00:0b"),
                MacAddress.parse("00:50:56:61:00:0a"),
                EtherType.IPV4,
                Ipv4.of(a, b, protocol, true, payload));
    }

    public static EthernetFrame tcp(int flags, String options, int length) {
        Tcp tcp = new Tcp(
                50000,
                8081,
                4_000_000_000L,
                17,
                flags,
                64240,
                Checksum.RIGHT,
                0,
                Bytes.of(Hex.bytes(options)),
                new Opaque(data(length)));
        return ipv4(IpProtocol.TCP, tcp);
    }

    public static EthernetFrame ipv6(int protocol, Payload payload) {
        return new EthernetFrame(
                MAC2,
                MAC1,
                EtherType.IPV6,
                new Ipv6(0, 0, 0x12345, protocol, 255, IP6A, IP6B, Bytes.EMPTY, protocol, payload));
    }

    public static EthernetFrame neighborSolicitation() {
        Bytes body = Bytes.of(Hex.bytes("00000000 20010db8000000000000000000000002 0101005056aa0001"));
        return ipv6(IpProtocol.ICMPV6, new Icmpv6(Icmpv6.NEIGHBOR_SOLICITATION, 0, Checksum.RIGHT, body));
    }

    /** What router {@code IP2} answers about the packet in {@code quoted}. */
    public static EthernetFrame icmpError(int type, int code, int rest, EthernetFrame quoted, int bytes) {
        byte[] packet = FrameEncoder.encode(quoted);
        int length = Math.min(bytes, packet.length - 14);
        return ipv4(IpProtocol.ICMP, new Icmp(type, code, Checksum.RIGHT, rest, Bytes.of(packet, 14, length)));
    }

    /** Counting bytes. */
    public static Bytes data(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return Bytes.of(bytes);
    }
}

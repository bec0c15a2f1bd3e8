package netherkin.network.wire;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.Ipv6Address;
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
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Stt;
import netherkin.network.frame.Udp;
import netherkin.network.frame.VlanTag;

/** One frame of every sort, to compare with other programs. */
public final class Samples {
    private Samples() {}

    public static List<EthernetFrame> all() {
        List<EthernetFrame> all = new ArrayList<>();
        all.addAll(arp());
        all.addAll(ipv4());
        all.addAll(tunnels());
        all.addAll(errors());
        all.addAll(ipv6());
        all.addAll(fragments(Frames.udp(4000, 9000, 100)));
        return all;
    }

    public static List<EthernetFrame> arp() {
        VlanTag service = new VlanTag(EtherType.SERVICE_VLAN, 3, true, 200);
        return List.of(
                Frames.arpRequest(),
                Frames.arpReply(),
                Frames.gratuitousArp(),
                Frames.rarpRequest(),
                new EthernetFrame(
                        Frames.MAC1,
                        Frames.MAC2,
                        EtherType.RARP,
                        new Arp(Arp.REVERSE_REPLY, Frames.MAC2, Frames.IP2, Frames.MAC1, Frames.IP1)),
                Frames.tagged(Frames.arpRequest(), VlanTag.of(10)),
                Frames.tagged(Frames.arpRequest(), new VlanTag(EtherType.VLAN, 5, true, 4094)),
                Frames.tagged(Frames.arpRequest(), VlanTag.of(20), VlanTag.of(10)),
                Frames.tagged(Frames.arpRequest(), service, VlanTag.of(10)),
                Frames.tagged(Frames.rarpRequest(), service));
    }

    public static List<EthernetFrame> ipv4() {
        return List.of(
                Frames.ping(),
                Frames.pong(),
                Frames.tagged(Frames.ping(), VlanTag.of(20)),
                Frames.udp(50123, 9876, 9),
                Frames.udp(1, 2, 0),
                Frames.vxlan(4789, 5001, Frames.ping()),
                Frames.vxlan(4789, 0xffffff, Frames.tagged(Frames.arpReply(), VlanTag.of(7))),
                Frames.vxlan(8472, 5001, Frames.vxlan(4789, 77, Frames.arpRequest())),
                Frames.tcp(0x002, "020405b40402080a000000010000000001030307", 0),
                Frames.tcp(0x012, "020405b40101040201030307", 0),
                Frames.tcp(0x010, "0101080a0000000100000002", 0),
                Frames.tcp(0x018, "", 5),
                Frames.tcp(0x011, "", 0),
                Frames.tcp(0x004, "", 0),
                new EthernetFrame(Frames.MAC2, Frames.MAC1, EtherType.LOCAL_EXPERIMENTAL, new Opaque(Frames.data(46))));
    }

    /** Every encapsulation as a VTEP sends it, and its optional parts. */
    public static List<EthernetFrame> tunnels() {
        Geneve.Option plain = new Geneve.Option(0xffff, 1, 0, Bytes.EMPTY);
        return List.of(
                Frames.vxlan(4789, 5001, Frames.ping()),
                Frames.geneve(5001, Frames.ping()),
                Frames.geneve(0xffffff, Frames.arpRequest(), Frames.geneveOption(), plain),
                Frames.geneve(7, Frames.tagged(Frames.arpReply(), VlanTag.of(7))),
                Frames.nvgre(5001, 0, Frames.ping()),
                Frames.nvgre(0xfffffe, 0xc7, Frames.arpRequest()),
                Frames.gre(new Gre(Frames.ping())),
                Frames.gre(new Gre(Frames.ping()).withKey(5001)),
                Frames.gre(new Gre(Frames.arpReply()).withChecksum()),
                Frames.gre(new Gre(Frames.tagged(Frames.ping(), VlanTag.of(7)))
                        .withChecksum()
                        .withKey(0xffff_fffeL)
                        .withSequence(0xffff_ffffL)),
                Frames.stt(Stt.of(5001, Frames.ping())),
                Frames.stt(Stt.of(-2, Frames.tagged(Frames.arpRequest(), VlanTag.of(7)))));
    }

    public static List<EthernetFrame> errors() {
        List<EthernetFrame> errors = new ArrayList<>();
        for (int code = 0; code <= 15; code++) {
            int rest = code == Icmp.FRAGMENTATION_NEEDED ? 1450 : 0;
            errors.add(Frames.icmpError(Icmp.UNREACHABLE, code, rest, Frames.udp(5000, 6000, 20), 28));
        }
        errors.add(Frames.icmpError(Icmp.UNREACHABLE, 4, 1450, Frames.vxlan(4789, 5001, Frames.ping()), 600));
        errors.add(Frames.icmpError(Icmp.UNREACHABLE, 3, 0, Frames.tcp(2, "", 0), 40));
        errors.add(Frames.icmpError(Icmp.TIME_EXCEEDED, 0, 0, Frames.tcp(2, "", 0), 28));
        errors.add(Frames.icmpError(Icmp.TIME_EXCEEDED, 1, 0, Frames.ping(), 28));
        errors.add(Frames.icmpError(5, 1, Frames.IP2.value(), Frames.ping(), 28));
        errors.add(Frames.icmpError(4, 0, 0, Frames.ping(), 28));
        errors.add(Frames.icmpError(12, 0, 0x14000000, Frames.ping(), 28));
        for (int type : new int[] {13, 14, 15, 16, 17, 18, 9, 10, 30, 200}) {
            errors.add(Frames.ipv4(IpProtocol.ICMP, new Icmp(type, 0, Checksum.RIGHT, 0x12340007, Frames.data(20))));
        }
        return errors;
    }

    public static List<EthernetFrame> ipv6() {
        Udp udp = new Udp(5460, 5470, Checksum.RIGHT, new Opaque(Frames.data(3)));
        Bytes packet = Bytes.of(FrameEncoder.encode(Frames.ipv6(IpProtocol.UDP, udp)), 14, 51);
        Bytes extensions = Bytes.of(Hex.bytes("2c00050200000100 1100000000000007"));
        Ipv6Address mapped = Ipv6Address.parse("::ffff:10.1.2.3");
        return List.of(
                Frames.neighborSolicitation(),
                icmpv6(136, 0, "60000000 20010db8000000000000000000000002 0201005056aa0002"),
                icmpv6(128, 0, "12340007 00010203"),
                icmpv6(129, 0, "12340007 00010203"),
                icmpv6(1, 4, "00000000" + packet),
                icmpv6(2, 0, "000005dc" + packet),
                icmpv6(3, 0, "00000000" + packet),
                Frames.ipv6(IpProtocol.UDP, udp),
                new EthernetFrame(
                        Frames.MAC2,
                        Frames.MAC1,
                        EtherType.IPV6,
                        new Ipv6(10, 1, 5, 0, 1, mapped, Frames.IP6B, extensions, IpProtocol.UDP, udp)));
    }

    private static EthernetFrame icmpv6(int type, int code, String body) {
        return Frames.ipv6(IpProtocol.ICMPV6, new Icmpv6(type, code, Checksum.RIGHT, Bytes.of(Hex.bytes(body))));
    }

    /** The three fragments that a router makes of a frame's packet. */
    public static List<EthernetFrame> fragments(EthernetFrame whole) {
        byte[] bytes = FrameEncoder.encode(whole);
        Ipv4 packet = (Ipv4) whole.payload();
        List<EthernetFrame> fragments = new ArrayList<>();
        int length = bytes.length - 34;
        for (int from = 0; from < length; from += 48) {
            int size = Math.min(48, length - from);
            fragments.add(whole.withPayload(new Ipv4(
                    0,
                    0,
                    77,
                    false,
                    from + size < length,
                    from / 8,
                    63,
                    packet.protocol(),
                    Checksum.RIGHT,
                    packet.source(),
                    packet.destination(),
                    Bytes.EMPTY,
                    new Opaque(Bytes.of(bytes, 34 + from, size)))));
        }
        return fragments;
    }
}

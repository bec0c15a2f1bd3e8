package netherkin.network.wire;

import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.Geneve;
import netherkin.network.frame.Gre;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.Igmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Nvgre;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Stt;
import netherkin.network.frame.Tcp;
import netherkin.network.frame.Udp;
import netherkin.network.frame.Vxlan;

/** Which codec reads and writes what: the one place that knows all of them. */
final class Protocols {
    private Protocols() {}

    /** Reads what an Ethernet frame carries; the cursor stands behind it afterwards, the rest is padding. */
    static Payload byEtherType(int etherType, Cursor in, Decoding decoding) {
        switch (etherType) {
            case EtherType.ARP:
            case EtherType.RARP:
                return ArpCodec.decode(in, decoding);
            case EtherType.IPV4:
                return Ipv4Codec.decode(in, decoding);
            case EtherType.IPV6:
                return Ipv6Codec.decode(in, decoding);
            default:
                return EthernetCodec.unknown(etherType, in);
        }
    }

    /** Reads what an IP packet carries: everything up to the cursor's limit. */
    static Payload byIpProtocol(int protocol, Cursor in, Decoding decoding) {
        switch (protocol) {
            case IpProtocol.UDP:
                return UdpCodec.decode(in, decoding);
            case IpProtocol.TCP:
                return TcpCodec.decode(in, decoding);
            case IpProtocol.ICMP:
                return IcmpCodec.decode(in, decoding);
            case IpProtocol.IGMP:
                return IgmpCodec.decode(in, decoding);
            case IpProtocol.ICMPV6:
                return Icmpv6Codec.decode(in, decoding);
            case IpProtocol.GRE:
                return GreCodec.decode(in, decoding);
            default:
                return new Opaque(in.rest());
        }
    }

    /** Reads what a UDP datagram carries: everything up to the cursor's limit. */
    static Payload byTunnel(Tunnel tunnel, Cursor in, Decoding decoding) {
        if (tunnel == null) {
            return new Opaque(in.rest());
        }
        switch (tunnel) {
            case VXLAN:
                return VxlanCodec.decode(in, decoding);
            case GENEVE:
                return GeneveCodec.decode(in, decoding);
            default:
                throw new AssertionError(tunnel);
        }
    }

    /**
     * Writes a payload and returns the index behind it.
     *
     * @param addressSum the sum of the addresses of the IP header around it, 0 if there is none
     */
    static int encode(Payload payload, byte[] to, int at, long addressSum) {
        if (payload instanceof Ipv4 ipv4) {
            return Ipv4Codec.encode(ipv4, to, at);
        } else if (payload instanceof Udp udp) {
            return UdpCodec.encode(udp, to, at, addressSum);
        } else if (payload instanceof Vxlan vxlan) {
            return VxlanCodec.encode(vxlan, to, at);
        } else if (payload instanceof Geneve geneve) {
            return GeneveCodec.encode(geneve, to, at);
        } else if (payload instanceof Gre gre) {
            return GreCodec.encode(gre, to, at);
        } else if (payload instanceof Nvgre nvgre) {
            return GreCodec.encode(nvgre, to, at);
        } else if (payload instanceof Stt stt) {
            return SttCodec.encode(stt, to, at);
        } else if (payload instanceof Arp arp) {
            return ArpCodec.encode(arp, to, at);
        } else if (payload instanceof Opaque opaque) {
            opaque.bytes().copyTo(to, at);
            return at + opaque.length();
        } else if (payload instanceof Icmp icmp) {
            return IcmpCodec.encode(icmp, to, at);
        } else if (payload instanceof Tcp tcp) {
            return TcpCodec.encode(tcp, to, at, addressSum);
        } else if (payload instanceof Ipv6 ipv6) {
            return Ipv6Codec.encode(ipv6, to, at);
        } else if (payload instanceof Igmp igmp) {
            return IgmpCodec.encode(igmp, to, at);
        } else if (payload instanceof Icmpv6 icmpv6) {
            return Icmpv6Codec.encode(icmpv6, to, at, addressSum);
        }
        throw new AssertionError(payload.getClass());
    }
}

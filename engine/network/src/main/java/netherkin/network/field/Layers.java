package netherkin.network.field;

import netherkin.network.frame.Arp;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Geneve;
import netherkin.network.frame.Gre;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Nvgre;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Stt;
import netherkin.network.frame.Tcp;
import netherkin.network.frame.Udp;
import netherkin.network.frame.Vxlan;

/** A frame's headers by name; null where it has none of that name. */
final class Layers {
    private Layers() {}

    static Arp arp(EthernetFrame frame) {
        return frame.payload() instanceof Arp arp ? arp : null;
    }

    static Ipv4 ipv4(EthernetFrame frame) {
        return frame.payload() instanceof Ipv4 ipv4 ? ipv4 : null;
    }

    static Ipv6 ipv6(EthernetFrame frame) {
        return frame.payload() instanceof Ipv6 ipv6 ? ipv6 : null;
    }

    /** What the frame's IP packet carries. */
    static Payload transport(EthernetFrame frame) {
        Payload payload = frame.payload();
        if (payload instanceof Ipv4 ipv4) {
            return ipv4.payload();
        }
        return payload instanceof Ipv6 ipv6 ? ipv6.payload() : null;
    }

    static Udp udp(EthernetFrame frame) {
        return transport(frame) instanceof Udp udp ? udp : null;
    }

    static Tcp tcp(EthernetFrame frame) {
        return transport(frame) instanceof Tcp tcp ? tcp : null;
    }

    static Icmp icmp(EthernetFrame frame) {
        return transport(frame) instanceof Icmp icmp ? icmp : null;
    }

    static Vxlan vxlan(EthernetFrame frame) {
        Udp udp = udp(frame);
        return udp != null && udp.payload() instanceof Vxlan vxlan ? vxlan : null;
    }

    static Geneve geneve(EthernetFrame frame) {
        Udp udp = udp(frame);
        return udp != null && udp.payload() instanceof Geneve geneve ? geneve : null;
    }

    /** The frame right inside this one, one tunnel further in. */
    static EthernetFrame inner(EthernetFrame envelope) {
        Payload transport = transport(envelope);
        if (transport instanceof Tcp tcp) {
            return tcp.payload() instanceof Stt stt ? stt.frame() : null;
        }
        Payload tunnel = transport instanceof Udp udp ? udp.payload() : transport;
        if (tunnel instanceof Vxlan vxlan) {
            return vxlan.frame();
        }
        if (tunnel instanceof Geneve geneve) {
            return geneve.frame();
        }
        if (tunnel instanceof Gre gre) {
            return gre.frame();
        }
        return tunnel instanceof Nvgre nvgre ? nvgre.frame() : null;
    }

    /** The innermost frame that has another inside. */
    static EthernetFrame innermostEnvelope(EthernetFrame whole) {
        EthernetFrame envelope = null;
        EthernetFrame frame = whole;
        for (EthernetFrame inner = inner(frame); inner != null; inner = inner(frame)) {
            envelope = frame;
            frame = inner;
        }
        return envelope;
    }
}

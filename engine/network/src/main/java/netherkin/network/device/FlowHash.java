package netherkin.network.device;

import netherkin.network.frame.Arp;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Tcp;
import netherkin.network.frame.Udp;

/**
 * A fixed hash of a tenant frame's flow, for the entropy in an envelope's UDP source port (RFC 7348 §5): addresses, protocol
 * and ports of IP; sender and target IP of ARP; else the MAC addresses and EtherType. Network, VLAN, ICMP identifier and
 * sequence take no part, so that one flow keeps one path.
 */
final class FlowHash {
    private FlowHash() {}

    /** The port of this flow between two bounds, both included. */
    static int port(EthernetFrame frame, int lowest, int highest) {
        long hash = hash(frame) & 0xffff_ffffL;
        return lowest + (int) (hash * (highest - lowest + 1) >>> 32);
    }

    /** One of several ways for this flow, from 0 on; another router may choose otherwise. */
    static int choice(EthernetFrame frame, String router, int ways) {
        long hash = finish(mix(hash(frame), router.hashCode())) & 0xffff_ffffL;
        return (int) (hash * ways >>> 32);
    }

    static int hash(EthernetFrame frame) {
        if (frame.payload() instanceof Ipv4 ip) {
            int addresses = mix(mix(1, ip.source().value()), ip.destination().value());
            return ports(mix(addresses, ip.protocol()), ip.isFragment() ? null : ip.payload());
        }
        if (frame.payload() instanceof Arp arp) {
            return finish(mix(mix(2, arp.senderIp().value()), arp.targetIp().value()));
        }
        if (frame.payload() instanceof Ipv6 ip) {
            int source = mix(
                    mix(3, Long.hashCode(ip.source().high())),
                    Long.hashCode(ip.source().low()));
            int both = mix(
                    mix(source, Long.hashCode(ip.destination().high())),
                    Long.hashCode(ip.destination().low()));
            return ports(mix(both, ip.protocol()), ip.payload());
        }
        int macs = mix(
                mix(4, Long.hashCode(frame.source().value())),
                Long.hashCode(frame.destination().value()));
        return finish(mix(macs, frame.etherType()));
    }

    private static int ports(int hash, Payload payload) {
        if (payload instanceof Udp udp) {
            return finish(mix(hash, udp.sourcePort() << 16 | udp.destinationPort()));
        }
        if (payload instanceof Tcp tcp) {
            return finish(mix(hash, tcp.sourcePort() << 16 | tcp.destinationPort()));
        }
        return finish(hash);
    }

    /** The body of MurmurHash3's 32-bit variant (public domain). */
    private static int mix(int hash, int word) {
        int k = Integer.rotateLeft(word * 0xcc9e2d51, 15) * 0x1b873593;
        return Integer.rotateLeft(hash ^ k, 13) * 5 + 0xe6546b64;
    }

    private static int finish(int hash) {
        int h = (hash ^ hash >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}

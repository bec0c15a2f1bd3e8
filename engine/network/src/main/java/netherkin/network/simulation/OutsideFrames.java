package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Prefix;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Icmpv6;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Ipv6;
import netherkin.network.topology.Host;
import netherkin.network.topology.Topology;
import netherkin.network.trace.Packet;

/**
 * Whose a frame from outside is. Inside the embedded network its sender says so; of one from outside only its addresses
 * tell: what hosts and routers exchange for themselves has addresses of the underlay.
 */
final class OutsideFrames {
    private OutsideFrames() {}

    static List<Prefix> underlayOf(Topology topology) {
        Set<Prefix> subnets = new LinkedHashSet<>();
        for (Host host : topology.hosts()) {
            host.vtep().ifPresent(vtep -> subnets.add(vtep.address().masked()));
        }
        return new ArrayList<>(subnets);
    }

    static Packet packet(EthernetFrame frame, List<Prefix> underlay) {
        return isUnderlays(frame, underlay) ? Packet.underlay(frame) : Packet.fresh(frame, null);
    }

    private static boolean isUnderlays(EthernetFrame frame, List<Prefix> underlay) {
        if (frame.payload() instanceof Arp arp) {
            return isIn(arp.senderIp(), underlay) || isIn(arp.targetIp(), underlay);
        }
        if (frame.payload() instanceof Ipv4 ip && ip.payload() instanceof Icmp) {
            return isIn(ip.source(), underlay) || isIn(ip.destination(), underlay);
        }
        return frame.payload() instanceof Ipv6 ip
                && ip.payload() instanceof Icmpv6
                && (isIn(ip.source(), underlay) || isIn(ip.destination(), underlay));
    }

    private static boolean isIn(IpAddress address, List<Prefix> subnets) {
        for (Prefix subnet : subnets) {
            if (subnet.contains(address)) {
                return true;
            }
        }
        return false;
    }
}

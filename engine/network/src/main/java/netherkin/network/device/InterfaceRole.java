package netherkin.network.device;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Udp;

/**
 * What an IP stack is beside a VM's if it is a host's own interface.
 *
 * @param underlay whether what it sends for itself is the underlay's
 * @param queues whether envelopes wait for their next hop; else they are dropped and the request is sent all the same
 * @param tunnels who opens envelopes
 * @param udpPorts of tunnels
 * @param gre whether there are tunnels of GRE
 */
public record InterfaceRole(
        boolean underlay,
        boolean queues,
        List<HostNetwork.Route> routes,
        DeviceId tunnels,
        List<Integer> udpPorts,
        boolean gre) {
    public InterfaceRole {
        routes = List.copyOf(routes);
        udpPorts = List.copyOf(udpPorts);
    }

    boolean opens(Ipv4 ip, Ipv4Address own) {
        return ip.destination().equals(own)
                && (ip.payload() instanceof Udp udp
                        ? udpPorts.contains(udp.destinationPort())
                        : gre && ip.protocol() == IpProtocol.GRE);
    }

    /** The longest prefix that holds the destination says the next hop; null if none does. */
    Ipv4Address nextHop(Ipv4Address destination) {
        HostNetwork.Route best = null;
        for (HostNetwork.Route route : routes) {
            boolean longer = best == null
                    || route.destination().length() > best.destination().length();
            if (route.destination().contains(destination) && longer) {
                best = route;
            }
        }
        return best == null ? null : best.gateway() == null ? destination : best.gateway();
    }
}

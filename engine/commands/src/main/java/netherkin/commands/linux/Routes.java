package netherkin.commands.linux;

import netherkin.network.address.Ipv4Address;
import netherkin.network.device.HostNetwork;

/** Looks routes up. */
final class Routes {
    private Routes() {}

    /** The gateway of an interface's best route to a destination; null if that is on the link. */
    static Ipv4Address gateway(HostNetwork.Interface by, Ipv4Address to) {
        HostNetwork.Route best = null;
        for (HostNetwork.Route route : by.routes()) {
            boolean longer = best == null
                    || route.destination().length() > best.destination().length();
            if (route.destination().contains(to) && longer) {
                best = route;
            }
        }
        return best == null ? null : best.gateway();
    }
}

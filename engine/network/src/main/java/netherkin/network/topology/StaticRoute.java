package netherkin.network.topology;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Prefix;

/** A route that an administrator has entered; {@code 0.0.0.0/0} is the default route. */
public record StaticRoute(Prefix destination, Ipv4Address nextHop, Origin origin) {}

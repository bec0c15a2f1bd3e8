package netherkin.network.topology;

import netherkin.network.address.Vni;

/** A network that travels in envelopes between VTEPs. */
public record OverlayNetwork(String name, Origin origin, Vni vni, Encapsulation encapsulation, Replication replication)
        implements Network {}

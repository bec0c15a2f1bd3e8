package netherkin.network.topology;

import java.util.List;
import netherkin.network.address.MacAddress;

/** A layer-2 switch outside the hosts. Spanning tree is not modelled: a loop of cables is a loop. */
public record PhysicalSwitch(String name, Origin origin, List<SwitchPort> ports, List<StaticEntry> staticEntries) {
    public PhysicalSwitch {
        ports = List.copyOf(ports);
        staticEntries = List.copyOf(staticEntries);
    }

    /** A MAC address that an administrator has put at a port: it neither ages nor moves. */
    public record StaticEntry(int vlan, MacAddress mac, String port) {}
}

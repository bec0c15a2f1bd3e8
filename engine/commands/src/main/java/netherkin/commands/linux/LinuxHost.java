package netherkin.commands.linux;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.device.BridgeConfig;
import netherkin.network.device.HostNetwork;
import netherkin.network.lab.Lab;
import netherkin.network.simulation.InterfaceMacs;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;

/** A host's interfaces as commands have left them. What they change, the network is told. */
public final class LinuxHost {
    private final Lab lab;
    private final String name;
    private final Map<String, Link> links = new LinkedHashMap<>();
    private List<BridgeConfig> bridges = List.of();
    private boolean userspace;
    private int nextIndex = 2;

    private LinuxHost(Lab lab, String name) {
        this.lab = lab;
        this.name = name;
    }

    /** That of a scenario; the same object every time. */
    public static LinuxHost of(Lab lab, String host) {
        Hosts hosts = lab.attachment(Hosts.class, Hosts::new);
        LinuxHost found = hosts.byName.computeIfAbsent(host, key -> new LinuxHost(lab, key));
        found.refresh();
        return found;
    }

    private static final class Hosts {
        private final Map<String, LinuxHost> byName = new LinkedHashMap<>();
    }

    /** Takes NICs in that sentences have added since. */
    private void refresh() {
        for (HostNetwork.Interface each : lab.networkOf(name).interfaces()) {
            if (!links.containsKey(each.name())) {
                links.put(each.name(), Link.of(each, nextIndex++));
            }
        }
        lab.topology()
                .host(name)
                .orElseThrow()
                .uplinks()
                .forEach(nic -> links.computeIfAbsent(nic.name(), added -> {
                    Link link = new Link(added, nextIndex++, true, InterfaceMacs.of(name, added));
                    link.up(true);
                    return link;
                }));
    }

    /** The host's name. */
    public String name() {
        return name;
    }

    public Collection<Link> links() {
        return links.values();
    }

    /** The interface of that name, or null. */
    public Link link(String wanted) {
        return links.get(wanted);
    }

    /** The interface with that address, or null. */
    public Link withAddress(Ipv4Address address) {
        for (Link link : links.values()) {
            if (link.hasAddress() && link.ip().equals(address)) {
                return link;
            }
        }
        return null;
    }

    /** An internal port of a bridge appears, with an address that is its own. */
    public Link make(String newName, MacAddress mac, Origin origin) {
        Link link = links.get(newName);
        if (link == null) {
            link = new Link(newName, nextIndex++, false, mac == null ? InterfaceMacs.of(name, newName) : mac);
            links.put(newName, link);
            lab.draft().networkInterface(newName, origin);
        }
        return link;
    }

    /** An internal port of a bridge goes. */
    public void remove(String gone) {
        links.remove(gone);
    }

    public void bridges(List<BridgeConfig> newBridges, boolean inUserspace) {
        bridges = newBridges;
        userspace = inUserspace;
    }

    public List<BridgeConfig> bridges() {
        return bridges;
    }

    /** What the network shall be by now. */
    public HostNetwork wanted() {
        List<HostNetwork.Interface> interfaces = new ArrayList<>();
        links.values().forEach(link -> interfaces.add(link.wanted()));
        return new HostNetwork(interfaces, bridges, userspace);
    }

    /** Tells the network what has changed. */
    public void apply(Origin origin) {
        try {
            lab.configure(name, wanted());
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(origin, e.getMessage());
        }
    }
}

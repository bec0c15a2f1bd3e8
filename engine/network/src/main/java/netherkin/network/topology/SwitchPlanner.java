package netherkin.network.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.MacAddress;
import netherkin.network.topology.PhysicalSwitch.StaticEntry;
import netherkin.network.topology.SwitchPort.Peer;

/** Connects physical switches: every cable has two ends, and each end one cable. */
final class SwitchPlanner {
    private static final int DEFAULT_VLAN = 1;
    private static final List<String> OF = List.of(" of ", " von ");
    private static final List<String> INTERFACE = List.of("interface ", "Schnittstelle ");
    private static final List<String> PORT = List.of("port ", "Port ");
    private final TopologyDraft draft;
    private final Problems problems;
    private final Map<Peer, String> cables = new LinkedHashMap<>();

    SwitchPlanner(TopologyDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    List<PhysicalSwitch> plan() {
        draft.wiredUplinks.forEach(this::plugUplink);
        Map<SwitchPortDraft, Peer> peers = new LinkedHashMap<>();
        for (PhysicalSwitchDraft each : List.copyOf(draft.switches.values())) {
            for (SwitchPortDraft port : List.copyOf(each.ports.values())) {
                Peer peer = port.connectedTo == null ? null : peer(port.connectedTo);
                if (peer != null) {
                    connect(each, port, peer, peers);
                }
            }
        }
        List<PhysicalSwitch> switches = new ArrayList<>(draft.switches.size());
        for (PhysicalSwitchDraft each : draft.switches.values()) {
            List<SwitchPort> ports = new ArrayList<>(each.ports.size());
            each.ports.values().forEach(port -> ports.add(port(each, port, peers.get(port))));
            switches.add(new PhysicalSwitch(each.name(), each.declared.origin(), ports, staticEntries(each)));
        }
        return switches;
    }

    /** The cable that {@code <host> also has the uplink <nic>, connected to port N of <switch>} tells. */
    private void plugUplink(TopologyDraft.WiredUplink wired) {
        Peer peer = peer(wired.connectedTo());
        if (peer instanceof SwitchPort.OtherSwitch at) {
            SwitchPortDraft port = draft.switches.get(at.name()).mentioned(at.port(), wired.uplink());
            String nic = wired.uplink().name() + " of " + wired.host();
            if (port.connectedTo == null) {
                Cell cable = wired.connectedTo();
                port.connect(new Cell(nic, cable.origin(), cable.sequence()));
            } else if (!port.connectedTo.text().equals(nic)) {
                problems.add(
                        wired.connectedTo(),
                        wired.connectedTo().text() + " leads to " + port.connectedTo.text() + " already ("
                                + port.connectedTo.origin() + ")");
            }
        } else if (peer != null) {
            problems.add(
                    wired.connectedTo(),
                    "an uplink is connected to a port of a physical switch, such as port 4 of "
                            + draft.switches.keySet().stream().findFirst().orElse("pSwitch"));
        }
    }

    private void connect(PhysicalSwitchDraft owner, SwitchPortDraft port, Peer peer, Map<SwitchPortDraft, Peer> peers) {
        String self = "port " + port.declared.name() + " of " + owner.name();
        String other = peer instanceof SwitchPort.Router ? null : cables.putIfAbsent(peer, self);
        if (other != null && !other.equals(self)) {
            problems.add(
                    port.connectedTo,
                    port.connectedTo.text() + " is connected to " + other + " already, not to " + self);
            return;
        }
        peers.put(port, peer);
        if (peer instanceof SwitchPort.OtherSwitch far) {
            farEnd(owner, port, far, peers);
        }
    }

    /** A cable that one table row tells has its other end at the other switch too. */
    private void farEnd(
            PhysicalSwitchDraft owner,
            SwitchPortDraft port,
            SwitchPort.OtherSwitch far,
            Map<SwitchPortDraft, Peer> peers) {
        SwitchPortDraft end = draft.switches.get(far.name()).mentioned(far.port(), port.declared);
        Peer back = new SwitchPort.OtherSwitch(owner.name(), port.declared.name());
        if (end == port) {
            problems.add(port.connectedTo, port.connectedTo.text() + " can't be connected to itself");
        } else if (end.connectedTo == null) {
            peers.put(end, back);
            String self = "port " + end.declared.name() + " of " + far.name();
            String other = cables.putIfAbsent(back, self);
            if (other != null && !other.equals(self)) {
                problems.add(port.connectedTo, "both " + other + " and " + self + " lead to the same port");
            }
        } else if (!back.equals(peer(end.connectedTo))) {
            problems.add(
                    port.connectedTo,
                    port.connectedTo.text() + " leads to " + end.connectedTo.text() + " (" + end.connectedTo.origin()
                            + "); a port has one cable");
        }
    }

    private SwitchPort port(PhysicalSwitchDraft owner, SwitchPortDraft port, Peer peer) {
        String label = "port " + port.declared.name() + " of \"" + owner.name() + "\"";
        boolean access = port.mode != null && port.mode.text().equals("access");
        if (port.mode != null && !access && !port.mode.text().equals("trunk")) {
            problems.add(port.mode, label + " has the mode \"" + port.mode.text() + "\"; expected access or trunk");
        }
        VlanSet vlans = port.vlans == null ? access ? VlanSet.of(DEFAULT_VLAN) : VlanSet.ALL : vlans(port.vlans, label);
        if (access && vlans.size() != 1) {
            problems.add(port.vlans, label + " is an access port with VLANs " + vlans + "; expected one, such as 20");
        }
        int untagged = access ? vlans.first() : DEFAULT_VLAN;
        if (port.nativeVlan != null && !access) {
            untagged = vlans(port.nativeVlan, label).first();
            vlans = vlans.and(untagged);
        }
        return new SwitchPort(
                port.declared.name(), port.declared.origin(), peer, access, vlans, untagged, port.channel);
    }

    private VlanSet vlans(Cell cell, String label) {
        try {
            VlanSet vlans = VlanSet.parse(cell.text());
            if (vlans.contains(0)) {
                throw new IllegalArgumentException("VLANs from 1 to " + VlanSet.MAX + ", such as 20 or 20, 30-39");
            }
            return vlans;
        } catch (IllegalArgumentException e) {
            problems.add(cell, label + " can't have the VLANs \"" + cell.text() + "\"; expected: " + e.getMessage());
            return VlanSet.ALL;
        }
    }

    private List<StaticEntry> staticEntries(PhysicalSwitchDraft owner) {
        List<StaticEntry> entries = new ArrayList<>(owner.staticMacs.size());
        for (PhysicalSwitchDraft.StaticMac given : owner.staticMacs) {
            MacAddress mac = staticMac(given.mac());
            if (!owner.ports.containsKey(given.port().text())) {
                problems.add(
                        given.port(),
                        "\"" + owner.name() + "\" has no port " + given.port().text()
                                + Nearest.hint(given.port().text(), List.copyOf(owner.ports.keySet())));
            } else if (mac != null) {
                int vlan = vlans(given.vlan(), "a static entry of \"" + owner.name() + "\"")
                        .first();
                entries.add(new StaticEntry(vlan, mac, given.port().text()));
            }
        }
        return entries;
    }

    private MacAddress staticMac(Cell cell) {
        if (MacAddress.isMacAddress(cell.text())) {
            return MacAddress.parse(cell.text());
        }
        problems.add(cell, "\"" + cell.text() + "\" is no MAC address such as 00:50:56:aa:00:01");
        return null;
    }

    /** What a cell's words lead to, or null with a problem noted. */
    private Peer peer(Cell cell) {
        String text = TopologyDraft.bare(cell.text());
        if (draft.underlayRouters.containsKey(text)) {
            return new SwitchPort.Router(text);
        }
        for (String word : INTERFACE) {
            if (text.startsWith(word)) {
                return new SwitchPort.RealInterface(
                        text.substring(word.length()).strip());
            }
        }
        for (String of : OF) {
            for (int at = text.indexOf(of); at >= 0; at = text.indexOf(of, at + 1)) {
                Peer peer = peer(text.substring(0, at).strip(), TopologyDraft.bare(text.substring(at + of.length())));
                if (peer != null) {
                    return peer;
                }
            }
        }
        List<String> known = new ArrayList<>(draft.underlayRouters.keySet());
        draft.hosts.values().forEach(host -> host.uplinks.forEach(nic -> known.add(nic.name() + " of " + host.name())));
        draft.switches.values().forEach(s -> s.ports.keySet().forEach(p -> known.add("port " + p + " of " + s.name())));
        problems.add(
                cell,
                "nothing to connect to is called \"" + text + "\"" + Nearest.hint(text, known)
                        + "; expected a NIC of a host, a port of a switch or an underlay router");
        return null;
    }

    private Peer peer(String part, String owner) {
        HostDraft host = draft.hosts.get(owner);
        if (host != null && host.hasUplink(part)) {
            return new SwitchPort.Nic(owner, part);
        }
        if (draft.switches.containsKey(owner)) {
            for (String port : PORT) {
                if (part.startsWith(port)) {
                    return new SwitchPort.OtherSwitch(
                            owner, part.substring(port.length()).strip());
                }
            }
        }
        return null;
    }
}

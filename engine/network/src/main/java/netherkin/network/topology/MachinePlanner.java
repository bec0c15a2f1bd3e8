package netherkin.network.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/** Gives every VM its host, network and addresses. */
final class MachinePlanner {
    private final TopologyBuilder plan;
    private final Problems problems;

    MachinePlanner(TopologyBuilder plan) {
        this.plan = plan;
        problems = plan.problems;
    }

    /** Takes the addresses that tables give, before any is chosen. */
    void reserve() {
        for (MachineDraft machine : plan.draft.machines.values()) {
            Segment segment = segment(machine);
            if (segment == null) {
                continue;
            }
            segment.members++;
            GivenIp given = machine.ip == null ? null : machine.ip.value();
            if (given != null) {
                segment.subnet(given.orElse(GivenIp.DEFAULT_LENGTH));
                segment.takeIp(given.address(), label(machine), machine.declared, problems);
                segment.name(machine.name(), given.address());
            }
        }
    }

    List<VirtualMachine> build() {
        List<VirtualMachine> machines = new ArrayList<>(plan.draft.machines.size());
        for (MachineDraft machine : plan.draft.machines.values()) {
            String host = host(machine);
            Segment segment = segment(machine);
            if (host == null || segment == null) {
                if (host == null) {
                    explainHost(machine);
                }
                if (segment == null) {
                    problems.add(
                            machine.declared, label(machine) + " is in no network" + oneOf(plan.segments.keySet()));
                }
                continue;
            }
            Prefix address = address(machine, segment);
            if (address != null) {
                MacAddress mac = mac(machine, segment);
                Ipv4Address gateway = gateway(machine, segment, address);
                int vlan = vlan(machine, segment);
                checkPortGroup(machine, segment, host);
                MachineIpv6 ipv6 = new MachineIpv6Planner(problems).plan(machine, segment);
                Origin origin = machine.declared.origin();
                machines.add(new VirtualMachine(
                        machine.name(), origin, host, segment.network, address, mac, gateway, vlan, ipv6));
            }
        }
        return machines;
    }

    private Segment segment(MachineDraft machine) {
        if (machine.network != null) {
            return plan.segments.get(machine.network);
        }
        return plan.segments.size() == 1 ? plan.segments.values().iterator().next() : null;
    }

    private String host(MachineDraft machine) {
        if (machine.host == null || machine.host.isEmpty()) {
            return plan.draft.hosts.size() == 1
                    ? plan.draft.hosts.keySet().iterator().next()
                    : null;
        }
        HostDraft host = plan.draft.hosts.get(machine.host.text());
        return host == null || host.declared.sequence() > machine.declared.sequence() ? null : host.name();
    }

    private void explainHost(MachineDraft machine) {
        String name = label(machine);
        if (machine.host == null || machine.host.isEmpty()) {
            problems.add(machine.declared, name + " has no host" + oneOf(plan.draft.hosts.keySet()));
        } else if (plan.draft.hosts.containsKey(machine.host.text())) {
            HostDraft host = plan.draft.hosts.get(machine.host.text());
            problems.add(
                    machine.host,
                    name + " is on \"" + host.name() + "\", which is declared only later, at " + host.declared.origin()
                            + "; expected before its VMs");
        } else {
            String unknown = plan.draft.names.undeclaredText(machine.host.text(), Names.Kind.HOST);
            problems.add(machine.host, name + " is on an unknown host: " + unknown);
        }
    }

    private Prefix address(MachineDraft machine, Segment segment) {
        if (machine.ip == null && machine.ip6 != null) {
            return VirtualMachine.NO_IPV4;
        }
        if (machine.ip != null && machine.ip.isEmpty()) {
            problems.add(
                    machine.declared,
                    label(machine) + " has an empty IP cell; expected an address or a name for one such as IP2");
            return null;
        }
        GivenIp given = machine.ip == null ? null : machine.ip.value();
        int length = segment.lif != null
                ? segment.lif.address().length()
                : segment.subnet.prefix().length();
        if (given == null) {
            return chosen(machine, segment, length);
        }
        Prefix address = given.orElse(segment.hasRouter() ? length : GivenIp.DEFAULT_LENGTH);
        checkInside(machine, segment, address);
        return address;
    }

    private Prefix chosen(MachineDraft machine, Segment segment, int length) {
        Ipv4Address ip = plan.ips.v4(machine.ip, segment.subnet.free());
        if (ip == null) {
            problems.add(machine.declared, label(machine) + " finds no free address in " + segment.subnet.prefix());
            return null;
        }
        segment.takeIp(ip, label(machine), machine.declared, problems);
        Prefix address = new Prefix(ip, length);
        checkInside(machine, segment, address);
        return address;
    }

    private void checkInside(MachineDraft machine, Segment segment, Prefix address) {
        Ipv4Address ip = (Ipv4Address) address.address();
        Lif lif = segment.lif;
        if (lif != null && !lif.address().contains(ip)) {
            problems.add(
                    machine.declared,
                    label(machine) + " has the IP address " + ip + ", outside "
                            + lif.address().masked()
                            + ", the subnet of the LIF on " + segment.network.name() + " (" + lif.origin() + ")"
                            + segment.subnet.hint());
        } else if (address.isReserved(ip) || lif != null && lif.address().isReserved(ip)) {
            Prefix subnet = address.isReserved(ip) ? address : lif.address();
            String which = ip.equals(subnet.network()) ? "network" : "broadcast";
            problems.add(
                    machine.declared,
                    label(machine) + " has the " + which + " address of " + subnet.masked() + segment.subnet.hint());
        }
    }

    private MacAddress mac(MachineDraft machine, Segment segment) {
        if (machine.mac != null && machine.mac.isEmpty()) {
            problems.add(
                    machine.declared,
                    label(machine) + " has an empty MAC cell; expected an address or a name for one such as MAC2");
        }
        MacAddress mac = plan.macs.of(machine.mac, MacPlan.Pool.VM);
        segment.takeMac(mac, label(machine), machine.declared, problems);
        plan.routers.checkAgainst(mac, "the MAC address of " + label(machine), machine.declared);
        plan.underlay.checkAgainst(mac, "the MAC address of " + label(machine), machine.declared);
        return mac;
    }

    private Ipv4Address gateway(MachineDraft machine, Segment segment, Prefix address) {
        AddressCell<GivenIp> cell = machine.gateway;
        if (cell != null && cell.isEmpty() || address.equals(VirtualMachine.NO_IPV4)) {
            return null;
        }
        Ipv4Address ofLif = segment.lif == null ? (Ipv4Address) segment.externalGateway : segment.lif.ip();
        Ipv4Address gateway = cell == null
                ? ofLif
                : cell.value() != null ? (Ipv4Address) cell.value().address() : plan.ips.v4(cell, null);
        String hint = ofLif == null ? "" : "; the " + (segment.lif == null ? "router" : "LIF") + " there has " + ofLif;
        if (gateway == null && cell != null) {
            problems.add(
                    machine.declared,
                    label(machine) + " has the gateway " + cell.symbol() + ", which names no address" + hint);
        } else if (gateway != null && !address.contains(gateway)) {
            problems.add(
                    machine.declared,
                    label(machine) + " has the gateway " + gateway + ", outside its subnet " + address.masked() + hint);
        } else if (cell != null && gateway != null && gateway.equals(address.address())) {
            problems.add(machine.declared, label(machine) + " is its own gateway, " + gateway + hint);
        }
        return gateway;
    }

    private int vlan(MachineDraft machine, Segment segment) {
        if (machine.vlan == null) {
            return 0;
        }
        try {
            VlanSet vlans = VlanSet.parse(machine.vlan.text());
            if (vlans.size() == 1 && segment.network instanceof PortGroup) {
                return vlans.first();
            }
        } catch (IllegalArgumentException e) {
            problems.add(
                    machine.vlan,
                    label(machine) + " can't tag with VLAN " + machine.vlan.text() + "; expected: one of "
                            + e.getMessage());
            return 0;
        }
        problems.add(
                machine.vlan,
                label(machine) + " can't tag with VLAN " + machine.vlan.text()
                        + "; expected one VLAN, and a port group as its network");
        return 0;
    }

    private void checkPortGroup(MachineDraft machine, Segment segment, String host) {
        if (segment.network instanceof PortGroup group && group.in(host).isEmpty()) {
            problems.add(
                    machine.declared,
                    label(machine) + " is on \"" + host + "\", which has no port group \"" + group.name() + "\""
                            + oneOf(group.byHost().keySet()));
        }
    }

    private static String oneOf(Collection<String> names) {
        return names.isEmpty() ? ", and none is declared" : "; expected one of: " + String.join(", ", names);
    }

    private static String label(MachineDraft machine) {
        return "\"" + machine.name() + "\"";
    }
}

package netherkin.network.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/** Gives every host its pMAC and VTEP, and the underlay its routers. */
final class UnderlayPlanner {
    private final TopologyBuilder plan;
    private final TopologyDraft draft;
    private final Problems problems;
    private final Map<Prefix, Subnet> subnets = new LinkedHashMap<>();
    private final Map<IpAddress, HostDraft> vteps = new LinkedHashMap<>();
    private final Map<MacAddress, HostDraft> pMacs = new LinkedHashMap<>();
    private final ServiceNodePlanner nodes;
    private List<ServiceNode> serviceNodes = List.of();

    UnderlayPlanner(TopologyBuilder plan) {
        this.plan = plan;
        draft = plan.draft;
        problems = plan.problems;
        nodes = new ServiceNodePlanner(plan);
    }

    /** Takes the VTEP addresses that tables give, before any is chosen. */
    void reserve() {
        for (HostDraft host : draft.hosts.values()) {
            AddressCell<GivenIp> cell = cell(host);
            GivenIp given = cell == null ? null : cell.value();
            if (given != null) {
                take(host, given.prefix());
            }
        }
        nodes.reserve(subnets);
        checkOverlaps();
    }

    private AddressCell<GivenIp> cell(HostDraft host) {
        return host.vtep != null ? host.vtep : host.nic;
    }

    private void take(HostDraft host, Prefix address) {
        IpAddress ip = address.address();
        Subnet subnet = subnets.computeIfAbsent(address.masked(), Subnet::new);
        HostDraft other = vteps.putIfAbsent(ip, host);
        subnet.take(ip, host.name(), host.declared);
        String label = "the VTEP of \"" + host.name() + "\"";
        if (other != null) {
            problems.add(
                    host.declared,
                    label + " has the IP address " + ip + " of the VTEP of \"" + other.name() + "\" ("
                            + other.declared.origin() + ")" + subnet.hint());
        }
        if (address.isReserved(ip)) {
            String which = ip.equals(address.masked().address()) ? "network" : "broadcast";
            problems.add(
                    host.declared, label + " has the " + which + " address of " + address.masked() + subnet.hint());
        }
        GivenIp nic = host.vtep == null || host.nic == null ? null : host.nic.value();
        if (nic != null && !nic.address().equals(ip)) {
            problems.add(
                    host.declared,
                    label + " has the IP address " + ip + ", but its uplink has " + nic.address()
                            + "; a host has one address in the underlay");
        }
    }

    List<ServiceNode> serviceNodes() {
        return serviceNodes;
    }

    private void checkOverlaps() {
        if (subnets.size() < 2) {
            return;
        }
        List<Prefix> sorted = new ArrayList<>(subnets.keySet());
        sorted.sort(UnderlayPlanner::compare);
        Prefix widest = sorted.get(0);
        for (Prefix prefix : sorted.subList(1, sorted.size())) {
            if (widest.contains(prefix.address())) {
                overlap(widest, prefix);
            } else {
                widest = prefix;
            }
        }
    }

    /** By network, the wider one first; IPv4 before IPv6. */
    private static int compare(Prefix one, Prefix other) {
        IpAddress a = one.masked().address();
        IpAddress b = other.masked().address();
        int byFamily = Integer.compare(a.bits(), b.bits());
        if (byFamily != 0) {
            return byFamily;
        }
        int byNetwork = a instanceof Ipv6Address v6
                ? v6.compareTo((Ipv6Address) b)
                : ((Ipv4Address) a).compareTo((Ipv4Address) b);
        return byNetwork != 0 ? byNetwork : Integer.compare(one.length(), other.length());
    }

    private void overlap(Prefix one, Prefix other) {
        HostDraft first = null;
        for (HostDraft host : draft.hosts.values()) {
            AddressCell<GivenIp> cell = cell(host);
            if (cell != null && cell.value() != null) {
                Prefix subnet = cell.value().prefix().masked();
                boolean concerned = subnet.equals(one) || subnet.equals(other);
                if (concerned && first == null) {
                    first = host;
                } else if (concerned
                        && !subnet.equals(cell(first).value().prefix().masked())) {
                    problems.add(
                            host.declared,
                            "the VTEP of \"" + host.name() + "\" is in " + subnet + ", which overlaps the subnet of \""
                                    + first.name() + "\" (" + first.declared.origin()
                                    + "); expected the same subnet or another");
                    return;
                }
            }
        }
    }

    Iterable<Prefix> prefixes() {
        return subnets.keySet();
    }

    /** Chooses pMACs; needs the routers' addresses. */
    List<MacAddress> pMacs() {
        List<MacAddress> chosen = new ArrayList<>(draft.hosts.size());
        for (HostDraft host : draft.hosts.values()) {
            boolean runsRouters = host.vtep == null || !host.vtep.isEmpty();
            if (host.pMac != null && host.pMac.isEmpty() && !draft.routers.isEmpty() && runsRouters) {
                problems.add(
                        host.declared,
                        "\"" + host.name() + "\" has an empty pMAC cell, but a router runs on it; expected an address");
            }
            MacAddress pMac = plan.macs.of(host.pMac, MacPlan.Pool.PMAC);
            String label = "the pMAC of \"" + host.name() + "\"";
            HostDraft other = pMacs.putIfAbsent(pMac, host);
            if (other != null) {
                problems.add(
                        host.declared,
                        label + ", " + pMac + ", is the pMAC of \"" + other.name() + "\" (" + other.declared.origin()
                                + "); expected one of its own");
            }
            plan.routers.checkAgainst(pMac, label, host.declared);
            chosen.add(pMac);
        }
        return chosen;
    }

    /** Notes a VM's address that is a host's pMAC. */
    void checkAgainst(MacAddress mac, String label, Declared at) {
        HostDraft host = pMacs.get(mac);
        if (host != null) {
            Subnet.Owner owner = new Subnet.Owner("the pMAC of \"" + host.name() + "\"", host.declared);
            owner.conflict(new Subnet.Owner(label, at), mac, problems);
        }
    }

    /** The hosts with their VTEPs; routers come first, for the VTEPs' gateways. */
    List<Host> hosts(List<MacAddress> pMacs) {
        List<Prefix> addresses = new ArrayList<>(draft.hosts.size());
        Map<String, Prefix> byHost = new LinkedHashMap<>();
        for (HostDraft host : draft.hosts.values()) {
            Prefix address = address(host);
            addresses.add(address);
            if (address != null) {
                byHost.put(host.name(), address.masked());
            }
        }
        List<ServiceNode> placed = nodes.place(subnets);
        Map<Prefix, IpAddress> gateways = new LinkedHashMap<>();
        placed.forEach(node -> byHost.put(node.name(), node.address().masked()));
        plan.underlayRouters = new UnderlayRouterPlanner(plan, subnets, byHost).build(gateways);
        serviceNodes = ServiceNodePlanner.behind(placed, gateways);
        List<Host> hosts = new ArrayList<>(draft.hosts.size());
        int index = 0;
        for (HostDraft host : draft.hosts.values()) {
            Prefix address = addresses.get(index);
            Vtep vtep = address == null
                    ? null
                    : new Vtep(address, plan.macs.next(MacPlan.Pool.VTEP), gateways.get(address.masked()));
            if (vtep != null && host.uplinks.isEmpty()) {
                problems.add(
                        host.declared, "\"" + host.name() + "\" has a VTEP but no uplink; expected one such as vmnic0");
            }
            hosts.add(new Host(
                    host.name(), host.declared.origin(), Optional.ofNullable(vtep), pMacs.get(index), host.uplinks));
            index++;
        }
        return hosts;
    }

    /** A host's VTEP address, or null for none. */
    private Prefix address(HostDraft host) {
        AddressCell<GivenIp> cell = cell(host);
        if (cell != null && cell.value() != null) {
            return cell.value().prefix();
        }
        boolean overlay = !draft.networks.isEmpty();
        boolean empty = cell != null && cell.isEmpty();
        if (empty && overlay && !isOutside(host)) {
            Subnet subnet =
                    subnets.isEmpty() ? null : subnets.values().iterator().next();
            problems.add(
                    host.declared,
                    "\"" + host.name() + "\" has an empty VTEP cell, but the overlay network \""
                            + draft.networks.keySet().iterator().next() + "\" needs a VTEP on every host"
                            + (subnet == null ? "; expected an address such as 192.168.50.11" : subnet.hint()));
        }
        return empty || cell == null && !overlay ? null : chosen(host, cell);
    }

    /** Whether all that runs there is on VLANs: a host that takes no part in the overlay, or a physical machine. */
    private boolean isOutside(HostDraft host) {
        List<String> networks = new ArrayList<>();
        for (MachineDraft machine : draft.machines.values()) {
            if (machine.host != null && machine.host.text().equals(host.name())) {
                networks.add(machine.network);
            }
        }
        for (ExternalRouterDraft router : draft.externalRouters.values()) {
            if (router.host.text().equals(host.name())) {
                router.interfaces.forEach(foot -> networks.add(foot.network()));
            }
        }
        return !networks.isEmpty() && networks.stream().allMatch(draft.portGroups::containsKey);
    }

    private Prefix chosen(HostDraft host, AddressCell<GivenIp> cell) {
        if (subnets.isEmpty()) {
            Prefix prefix = plan.subnets.underlay(draft.hosts.size());
            subnets.put(prefix, new Subnet(prefix));
        }
        Subnet subnet = subnets.values().iterator().next();
        IpAddress ip = plan.ips.of(cell, subnet.free());
        Prefix address = ip == null ? null : new Prefix(ip, subnet.prefix().length());
        if (ip == null) {
            problems.add(
                    host.declared, "the VTEP of \"" + host.name() + "\" finds no free address in " + subnet.prefix());
        } else {
            take(host, address);
        }
        return address;
    }
}

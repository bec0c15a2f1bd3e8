package netherkin.network.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;

/** The addresses behind a topology's names, and the names behind its addresses. */
public final class Addresses {
    private final Topology topology;
    private Map<Object, String> names;

    /**
     * A name for an address, as captures carry them.
     *
     * @param address a {@link MacAddress} or an {@link IpAddress}
     */
    public record Named(Object address, String name) {}

    public Addresses(Topology topology) {
        this.topology = topology;
    }

    /**
     * The MAC addresses that a word stands for; several for a router with several, none if it stands for IP addresses.
     */
    public List<MacAddress> macs(AddressWord word) {
        return switch (word.kind()) {
            case BROADCAST -> List.of(MacAddress.BROADCAST);
            case SYMBOLIC_MAC ->
                Optional.ofNullable(topology.symbolicMacs().get(word.thing())).stream()
                        .toList();
            case PMAC -> topology.host(word.thing()).map(Host::pMac).stream().toList();
            case VMAC -> vMacs(word.thing());
            case MAC_OF -> macsOf(word.thing());
            case IP_OF, SYMBOLIC_IP -> List.of();
        };
    }

    /**
     * The IP addresses that a word stands for; several for a router with several, none if it stands for MAC addresses.
     */
    public List<IpAddress> ips(AddressWord word) {
        return switch (word.kind()) {
            case SYMBOLIC_IP ->
                Optional.ofNullable(topology.symbolicIps().get(word.thing())).stream()
                        .toList();
            case IP_OF -> ipsOf(word.thing());
            default -> List.of();
        };
    }

    private List<MacAddress> vMacs(String router) {
        if (!router.isEmpty()) {
            return topology.router(router).map(LogicalRouter::vMac).stream().toList();
        }
        if (topology.routers().isEmpty()) {
            return List.of(topology.settings().mac(Setting.VMAC, ""));
        }
        return topology.routers().stream().map(LogicalRouter::vMac).distinct().toList();
    }

    private List<MacAddress> macsOf(String name) {
        Optional<MacAddress> one = topology.machine(name)
                .map(VirtualMachine::mac)
                .or(() -> topology.host(name).flatMap(Host::vtep).map(Vtep::mac))
                .or(() -> topology.router(name).map(LogicalRouter::vMac))
                .or(() -> serviceNode(name).map(ServiceNode::mac));
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<MacAddress> several = new ArrayList<>();
        topology.externalRouter(name).ifPresent(router -> router.interfaces().forEach(foot -> several.add(foot.mac())));
        topology.underlayRouter(name).ifPresent(router -> router.interfaces().forEach(foot -> several.add(foot.mac())));
        return several;
    }

    private List<IpAddress> ipsOf(String name) {
        if (topology.machine(name).isPresent()) {
            return topology.machine(name).get().ips();
        }
        Optional<IpAddress> one = topology.host(name)
                .flatMap(Host::vtep)
                .<IpAddress>map(Vtep::ip)
                .or(() -> serviceNode(name).map(ServiceNode::ip));
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<IpAddress> several = new ArrayList<>();
        topology.router(name).ifPresent(router -> router.lifs().forEach(lif -> several.add(lif.ip())));
        topology.externalRouter(name).ifPresent(router -> router.interfaces().forEach(foot -> several.add(foot.ip())));
        topology.underlayRouter(name).ifPresent(router -> router.interfaces().forEach(foot -> several.add(foot.ip())));
        return several;
    }

    /** The one of that name; the only one there is may be called "service node" whatever its name. */
    private Optional<ServiceNode> serviceNode(String name) {
        boolean isOnly =
                name.equals(ServiceNode.DEFAULT_NAME) && topology.serviceNodes().size() == 1;
        return isOnly ? Optional.of(topology.serviceNodes().get(0)) : topology.serviceNode(name);
    }

    /**
     * The name of an address in the scenario's words: {@code vMAC}, {@code pMAC A}, {@code MAC2}, {@code MAC of VM1}.
     */
    public Optional<String> nameOf(MacAddress address) {
        return Optional.ofNullable(names().get(address));
    }

    /** The name of an address in the scenario's words: {@code IP of VM1}. */
    public Optional<String> nameOf(IpAddress address) {
        return Optional.ofNullable(names().get(address));
    }

    /** The address with its name in front: {@code vMAC (02:50:56:56:44:52)}; the bare address if it has none. */
    public String print(MacAddress address) {
        return print(address, nameOf(address));
    }

    /** The address with its name in front; the bare address if it has none. */
    public String print(IpAddress address) {
        return print(address, nameOf(address));
    }

    private static String print(Object address, Optional<String> name) {
        return name.map(known -> known + " (" + address + ")").orElseGet(address::toString);
    }

    /** Every address with its name, in order of declaration. */
    public List<Named> all() {
        List<Named> all = new ArrayList<>();
        names().forEach((address, name) -> all.add(new Named(address, name)));
        return all;
    }

    private Map<Object, String> names() {
        if (names == null) {
            names = collect();
        }
        return names;
    }

    private Map<Object, String> collect() {
        Map<Object, Set<String>> found = new LinkedHashMap<>();
        add(found, MacAddress.BROADCAST, "Broadcast");
        Set<Object> symbolic = new LinkedHashSet<>(topology.symbolicMacs().values());
        symbolic.addAll(topology.symbolicIps().values());
        routers(found);
        hosts(found, symbolic);
        for (VirtualMachine machine : topology.machines()) {
            if (!symbolic.contains(machine.mac())) {
                add(found, machine.mac(), "MAC of " + machine.name());
            }
            for (IpAddress ip : machine.ips()) {
                if (!symbolic.contains(ip)) {
                    add(found, ip, "IP of " + machine.name());
                }
            }
        }
        topology.symbolicMacs().forEach((name, mac) -> add(found, mac, name));
        topology.symbolicIps().forEach((name, ip) -> add(found, ip, name));
        for (UnderlayRouter router : topology.underlayRouters()) {
            for (UnderlayRouter.Interface foot : router.interfaces()) {
                add(found, foot.mac(), "MAC of " + router.name());
                add(found, foot.ip(), "IP of " + router.name());
            }
        }
        for (ServiceNode node : topology.serviceNodes()) {
            add(found, node.mac(), "MAC of " + node.name());
            add(found, node.ip(), "IP of " + node.name());
        }
        Map<Object, String> joined = new LinkedHashMap<>();
        found.forEach((address, all) -> joined.put(address, String.join(" or ", all)));
        return joined;
    }

    private void routers(Map<Object, Set<String>> found) {
        boolean several = vMacs("").size() > 1;
        for (LogicalRouter router : topology.routers()) {
            add(found, router.vMac(), several ? "vMAC of " + router.name() : "vMAC");
            for (Lif lif : router.lifs()) {
                add(found, lif.ip(), "IP of " + router.name());
            }
        }
        for (ExternalRouter router : topology.externalRouters()) {
            for (Lif foot : router.interfaces()) {
                add(found, foot.mac(), "MAC of " + router.name());
                add(found, foot.ip(), "IP of " + router.name());
            }
        }
    }

    private void hosts(Map<Object, Set<String>> found, Set<Object> symbolic) {
        Map<String, Integer> lastWords = new LinkedHashMap<>();
        topology.hosts().forEach(host -> lastWords.merge(lastWord(host.name()), 1, Integer::sum));
        for (Host host : topology.hosts()) {
            String lastWord = lastWord(host.name());
            boolean isShort = !lastWord.equals(host.name()) && lastWords.get(lastWord) == 1;
            if (!symbolic.contains(host.pMac())) {
                add(found, host.pMac(), isShort ? "pMAC " + lastWord : "pMAC of " + host.name());
            }
            host.vtep().ifPresent(vtep -> {
                add(found, vtep.mac(), "MAC of " + host.name());
                add(found, vtep.ip(), "IP of " + host.name());
            });
        }
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static void add(Map<Object, Set<String>> found, Object address, String name) {
        found.computeIfAbsent(address, key -> new LinkedHashSet<>()).add(name);
    }
}

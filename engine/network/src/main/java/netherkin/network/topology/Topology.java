package netherkin.network.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;

/**
 * All that exists in one scenario: complete (every default filled in), validated as a whole, immutable. Elements come
 * in order of declaration. A {@link TopologyDraft} builds it.
 */
public final class Topology {
    private final List<Host> hosts;
    private final List<OverlayNetwork> overlays;
    private final List<LogicalRouter> routers;
    private final List<ExternalRouter> externalRouters;
    private final List<VirtualMachine> machines;
    private final List<UnderlayRouter> underlayRouters;
    private final List<PortGroup> portGroups;
    private final List<PhysicalSwitch> physicalSwitches;
    private final List<ServiceNode> serviceNodes;
    private final Settings settings;
    private final Map<String, MacAddress> symbolicMacs;
    private final Map<String, IpAddress> symbolicIps;
    private final Reality reality;
    /** Names are unique over all kinds. */
    private final Map<String, Object> byName = new LinkedHashMap<>();

    /** A topology without symbolic addresses. */
    public Topology(
            List<Host> hosts,
            List<OverlayNetwork> overlays,
            List<LogicalRouter> routers,
            List<VirtualMachine> machines,
            List<UnderlayRouter> underlayRouters,
            Settings settings) {
        this(
                hosts,
                overlays,
                routers,
                List.of(),
                machines,
                underlayRouters,
                List.of(),
                List.of(),
                List.of(),
                settings,
                Map.of(),
                Map.of(),
                Reality.NONE);
    }

    Topology(
            List<Host> hosts,
            List<OverlayNetwork> overlays,
            List<LogicalRouter> routers,
            List<ExternalRouter> externalRouters,
            List<VirtualMachine> machines,
            List<UnderlayRouter> underlayRouters,
            List<PortGroup> portGroups,
            List<PhysicalSwitch> physicalSwitches,
            List<ServiceNode> serviceNodes,
            Settings settings,
            Map<String, MacAddress> symbolicMacs,
            Map<String, IpAddress> symbolicIps,
            Reality reality) {
        this.hosts = List.copyOf(hosts);
        this.overlays = List.copyOf(overlays);
        this.routers = List.copyOf(routers);
        this.externalRouters = List.copyOf(externalRouters);
        this.machines = List.copyOf(machines);
        this.underlayRouters = List.copyOf(underlayRouters);
        this.portGroups = List.copyOf(portGroups);
        this.physicalSwitches = List.copyOf(physicalSwitches);
        this.serviceNodes = List.copyOf(serviceNodes);
        this.settings = settings;
        this.symbolicMacs = Collections.unmodifiableMap(new LinkedHashMap<>(symbolicMacs));
        this.symbolicIps = Collections.unmodifiableMap(new LinkedHashMap<>(symbolicIps));
        this.reality = reality;
        this.hosts.forEach(host -> byName.putIfAbsent(host.name(), host));
        this.machines.forEach(machine -> byName.putIfAbsent(machine.name(), machine));
        this.routers.forEach(router -> byName.putIfAbsent(router.name(), router));
        this.externalRouters.forEach(router -> byName.putIfAbsent(router.name(), router));
        this.overlays.forEach(network -> byName.putIfAbsent(network.name(), network));
        this.underlayRouters.forEach(router -> byName.putIfAbsent(router.name(), router));
        this.portGroups.forEach(group -> byName.putIfAbsent(group.name(), group));
        this.physicalSwitches.forEach(each -> byName.putIfAbsent(each.name(), each));
        this.serviceNodes.forEach(node -> byName.putIfAbsent(node.name(), node));
    }

    public List<Host> hosts() {
        return hosts;
    }

    public List<OverlayNetwork> overlays() {
        return overlays;
    }

    public List<LogicalRouter> routers() {
        return routers;
    }

    /** Routers of the tenants' that are no distributed ones. */
    public List<ExternalRouter> externalRouters() {
        return externalRouters;
    }

    public List<VirtualMachine> machines() {
        return machines;
    }

    public List<UnderlayRouter> underlayRouters() {
        return underlayRouters;
    }

    public List<PortGroup> portGroups() {
        return portGroups;
    }

    public List<PhysicalSwitch> physicalSwitches() {
        return physicalSwitches;
    }

    public List<ServiceNode> serviceNodes() {
        return serviceNodes;
    }

    /** Whether hosts join multicast groups. */
    public boolean usesGroups() {
        return overlays.stream().anyMatch(network -> network.replication().usesGroup());
    }

    /** The same with its VMs on other hosts, by VM. */
    public Topology withMachinesOn(Map<String, String> hostOf) {
        if (hostOf.isEmpty()) {
            return this;
        }
        List<VirtualMachine> moved = new ArrayList<>(machines.size());
        machines.forEach(machine ->
                moved.add(hostOf.containsKey(machine.name()) ? machine.on(hostOf.get(machine.name())) : machine));
        return withMachines(moved);
    }

    /** The same with further machines: interfaces that operators have made on hosts. */
    public Topology with(List<VirtualMachine> more) {
        List<VirtualMachine> all = new ArrayList<>(machines);
        all.addAll(more);
        return more.isEmpty() ? this : withMachines(all);
    }

    private Topology withMachines(List<VirtualMachine> others) {
        return new Topology(
                hosts,
                overlays,
                routers,
                externalRouters,
                others,
                underlayRouters,
                portGroups,
                physicalSwitches,
                serviceNodes,
                settings,
                symbolicMacs,
                symbolicIps,
                reality);
    }

    /** Which of it isn't embedded. */
    public Reality reality() {
        return reality;
    }

    public Settings settings() {
        return settings;
    }

    /** Values of the names that MAC cells introduced, in order of choice. */
    public Map<String, MacAddress> symbolicMacs() {
        return symbolicMacs;
    }

    /** Values of the names that IP cells introduced, in order of choice. */
    public Map<String, IpAddress> symbolicIps() {
        return symbolicIps;
    }

    public Optional<Host> host(String name) {
        return find(name, Host.class);
    }

    public Optional<VirtualMachine> machine(String name) {
        return find(name, VirtualMachine.class);
    }

    public Optional<LogicalRouter> router(String name) {
        return find(name, LogicalRouter.class);
    }

    public Optional<ExternalRouter> externalRouter(String name) {
        return find(name, ExternalRouter.class);
    }

    public Optional<OverlayNetwork> overlay(String name) {
        return find(name, OverlayNetwork.class);
    }

    public Optional<UnderlayRouter> underlayRouter(String name) {
        return find(name, UnderlayRouter.class);
    }

    public Optional<PortGroup> portGroup(String name) {
        return find(name, PortGroup.class);
    }

    public Optional<PhysicalSwitch> physicalSwitch(String name) {
        return find(name, PhysicalSwitch.class);
    }

    public Optional<ServiceNode> serviceNode(String name) {
        return find(name, ServiceNode.class);
    }

    private <T> Optional<T> find(String name, Class<T> kind) {
        Object thing = byName.get(name);
        return kind.isInstance(thing) ? Optional.of(kind.cast(thing)) : Optional.empty();
    }
}

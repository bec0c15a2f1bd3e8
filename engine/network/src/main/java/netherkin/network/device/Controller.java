package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Prefix;
import netherkin.network.topology.ServiceNode;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/** The control plane: knows which hosts are members of which network and tells every VTEP the others. */
public final class Controller implements Device {
    /** As sentences call it. */
    public static final String PLACE = "controller";

    private final Map<String, IpAddress> vteps = new LinkedHashMap<>();
    private final Map<String, Prefix> addresses = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new LinkedHashMap<>();
    /** Hosts whose router instance routes into a network: members whether or not a VM of it is there. */
    private final Map<String, Set<String>> routing = new LinkedHashMap<>();

    private final NeighborRegistry neighbors = new NeighborRegistry();
    private final Map<String, Membership> announced = new LinkedHashMap<>();
    private final Map<String, List<String>> informed = new LinkedHashMap<>();
    private final ServiceNodeHealth nodes = new ServiceNodeHealth();

    /** Takes the service nodes in order of preference, and how long it takes to find out that one has failed. */
    public void configure(List<ServiceNode> serviceNodes, long detectionNanos) {
        List<String> before = nodes.names();
        nodes.configure(serviceNodes, detectionNanos);
        if (!nodes.names().equals(before)) {
            announced.clear();
        }
    }

    /** Takes the hosts that have a VTEP, and where VMs are; a host that the last VM of a network has left leaves it too. */
    public void configure(Map<String, Prefix> vtepOfHost, List<ControlMessage.Join> present) {
        vteps.clear();
        addresses.clear();
        addresses.putAll(vtepOfHost);
        vtepOfHost.forEach((host, vtep) -> vteps.put(host, vtep.address()));
        Set<ControlMessage.Join> here = new LinkedHashSet<>(present);
        members.forEach((network, hosts) -> hosts.removeIf(
                host -> !here.contains(new ControlMessage.Join(host, network)) && !isRouting(host, network)));
        present.forEach(this::join);
    }

    /** Takes the networks whose address resolution it answers. */
    public void configure(List<NeighborScope> scopes) {
        neighbors.configure(scopes);
    }

    private boolean isRouting(String host, String network) {
        return routing.getOrDefault(network, Set.of()).contains(host);
    }

    private boolean join(ControlMessage.Join join) {
        return members.computeIfAbsent(join.network(), n -> new LinkedHashSet<>())
                .add(join.host());
    }

    @Override
    public String place() {
        return PLACE;
    }

    @Override
    public String host() {
        return null;
    }

    @Override
    public Reaction receive(Sighting arrival) {
        throw new IllegalStateException("the controller has no port");
    }

    @Override
    public Reaction hear(ControlMessage message, long now) {
        Reaction out = new Reaction();
        if (message instanceof ControlMessage.Join join) {
            routing.computeIfAbsent(join.network(), n -> new LinkedHashSet<>()).add(join.host());
            if (join(join)) {
                announce(join.network(), out);
            }
        } else if (message instanceof ControlMessage.Refresh) {
            members.keySet().forEach(network -> announce(network, out));
            nodes.announce(vteps.keySet(), out);
        } else if (message instanceof ControlMessage.NeighborSeen news) {
            neighbors.seen(news, vteps, now, out);
        } else if (message instanceof ControlMessage.NeighborMoved news) {
            neighbors.moved(news, vteps, now, out);
        } else if (message instanceof ControlMessage.NeighborQuery query) {
            answer(query, now, out);
        } else if (message instanceof ControlMessage.ServiceNodeState state) {
            nodes.changed(state, vteps.keySet(), now, out);
        }
        return out;
    }

    /** The asker's host is told where the owner is, too: else the first packet to it would be flooded. */
    private void answer(ControlMessage.NeighborQuery query, long now, Reaction out) {
        NeighborTable.Entry owner = neighbors.find(query.network(), query.ip(), now);
        IpAddress vtep = owner == null || owner.host().equals(query.host()) ? null : vteps.get(owner.host());
        if (vtep != null) {
            out.tell(DeviceId.vtep(query.host()), new ControlMessage.Located(query.network(), owner.mac(), vtep));
        }
        DeviceId asker = DeviceId.ofHost(DeviceId.Kind.VIRTUAL_SWITCH, query.host());
        out.tell(asker, new ControlMessage.NeighborAnswer(query.network(), query.ip(), owner, query.held()));
    }

    @Override
    public Reaction wake(Object alarm, long now) {
        Reaction out = new Reaction();
        nodes.wake(alarm, vteps.keySet(), out);
        return out;
    }

    /** Tells the members of a network each other, unless they know. A host without a VTEP waits for one. */
    private void announce(String network, Reaction out) {
        List<String> hosts = reachable(network);
        Membership membership =
                new Membership(hosts.stream().map(addresses::get).toList());
        Membership before = announced.put(network, membership);
        if (before == null || !membership.isSame(before)) {
            ControlMessage.Members news = new ControlMessage.Members(network, membership);
            Set<String> concerned = new LinkedHashSet<>(hosts);
            concerned.addAll(informed.getOrDefault(network, List.of()));
            concerned.forEach(host -> out.tell(DeviceId.vtep(host), news));
            nodes.names().forEach(node -> out.tell(DeviceId.serviceNode(node), news));
            informed.put(network, hosts);
        }
    }

    private List<String> reachable(String network) {
        return members.get(network).stream().filter(vteps::containsKey).toList();
    }

    @Override
    public List<TableSnapshot> tables(long now) {
        List<List<String>> rows = new ArrayList<>();
        for (String network : members.keySet()) {
            for (String host : reachable(network)) {
                rows.add(List.of(network, vteps.get(host).toString()));
            }
        }
        List<TableSnapshot> tables = new ArrayList<>(neighbors.tables(PLACE, vteps, now));
        tables.add(new TableSnapshot(VtepNetwork.VTEP_TABLE, PLACE, List.of("network", "VTEP"), rows));
        return List.copyOf(tables);
    }
}

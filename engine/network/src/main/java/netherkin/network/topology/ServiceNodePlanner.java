package netherkin.network.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.Prefix;

/** Gives service nodes their addresses: those without one share a subnet of their own. */
final class ServiceNodePlanner {
    private static final Prefix OWN_SUBNET_6 = Prefix.parse("fd00:5e::/64");
    private final TopologyBuilder plan;

    ServiceNodePlanner(TopologyBuilder plan) {
        this.plan = plan;
    }

    /** Takes the addresses that sentences give in subnets with VTEPs, and keeps the others' subnets free. */
    void reserve(Map<Prefix, Subnet> subnets) {
        for (ServiceNodeDraft node : plan.draft.serviceNodes.values()) {
            if (node.given() != null) {
                Prefix subnet = node.given().prefix().masked();
                plan.subnets.avoid(subnet);
                if (subnets.containsKey(subnet)) {
                    take(node, subnets.get(subnet));
                }
            }
        }
    }

    private void take(ServiceNodeDraft node, Subnet subnet) {
        IpAddress ip = node.given().address();
        String label = "the service node \"" + node.declared().name() + "\"";
        Subnet.Owner other = subnet.take(ip, label, node.declared());
        if (other != null && other.at() != node.declared()) {
            plan.problems.add(
                    node.declared(),
                    label + " has the IP address " + ip + " of \"" + other.label() + "\" ("
                            + other.at().origin() + ")" + subnet.hint());
        }
        if (subnet.prefix().isReserved(ip)) {
            String which = ip.equals(subnet.prefix().address()) ? "network" : "broadcast";
            plan.problems.add(
                    node.declared(), label + " has the " + which + " address of " + subnet.prefix() + subnet.hint());
        }
    }

    /** All service nodes with their addresses, still without gateways; one if a network needs one and none is declared. */
    List<ServiceNode> place(Map<Prefix, Subnet> subnets) {
        List<ServiceNode> nodes = new ArrayList<>();
        List<ServiceNodeDraft> drafts = new ArrayList<>(plan.draft.serviceNodes.values());
        if (drafts.isEmpty() && isNeeded()) {
            String name = ServiceNode.DEFAULT_NAME;
            drafts.add(new ServiceNodeDraft(new Declared(name, Origin.UNKNOWN, Integer.MAX_VALUE - 1), null));
        }
        Subnet own = null;
        for (ServiceNodeDraft draft : drafts) {
            Prefix address;
            if (draft.given() != null) {
                address = draft.given().prefix();
                take(draft, subnets.computeIfAbsent(address.masked(), Subnet::new));
            } else {
                own = own == null ? subnet(subnets, drafts.size()) : own;
                IpAddress ip = own.free();
                own.take(ip, draft.declared().name(), draft.declared());
                address = new Prefix(ip, own.prefix().length());
            }
            Origin origin = draft.declared().origin();
            nodes.add(new ServiceNode(
                    draft.declared().name(), origin, address, plan.macs.next(MacPlan.Pool.SERVICE_NODE), null));
        }
        return nodes;
    }

    private boolean isNeeded() {
        return plan.segments.values().stream()
                .anyMatch(segment -> segment.network instanceof OverlayNetwork overlay
                        && overlay.replication() == Replication.SERVICE_NODE);
    }

    private Subnet subnet(Map<Prefix, Subnet> subnets, int members) {
        boolean v6 = !subnets.isEmpty() && subnets.keySet().iterator().next().address() instanceof Ipv6Address;
        Prefix prefix = v6 ? OWN_SUBNET_6 : plan.subnets.underlay(members);
        return subnets.computeIfAbsent(prefix, Subnet::new);
    }

    /** The same nodes with the gateways of their subnets. */
    static List<ServiceNode> behind(List<ServiceNode> nodes, Map<Prefix, IpAddress> gateways) {
        List<ServiceNode> result = new ArrayList<>(nodes.size());
        for (ServiceNode node : nodes) {
            IpAddress gateway = gateways.get(node.address().masked());
            result.add(new ServiceNode(node.name(), node.origin(), node.address(), node.mac(), gateway));
        }
        return result;
    }
}

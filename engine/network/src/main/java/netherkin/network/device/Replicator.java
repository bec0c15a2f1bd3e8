package netherkin.network.device;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Prefix;
import netherkin.network.topology.OverlayNetwork;

/** To whom a VTEP sends copies of a frame that is for everybody, or for nobody it knows: one for each mode of replication. */
sealed interface Replicator {
    /**
     * One copy.
     *
     * @param to a VTEP, a service node or a multicast group
     * @param proxy whether the receiver replicates it in its own VTEP subnet
     */
    record Copy(IpAddress to, boolean proxy) {}

    /**
     * Copies of what a VM or router instance of this host sends.
     *
     * @param self the VTEP's address with its subnet's prefix length
     */
    List<Copy> ofOwn(Membership members, Prefix self);

    /** Copies of what another VTEP sent here to be replicated: into the own VTEP subnet alone. */
    default List<Copy> forOthers(Membership members, Prefix self) {
        return List.of();
    }

    /**
     * @param proxies whether unicast replication uses one proxy for each other VTEP subnet
     * @param serviceNodes those that work
     */
    static Replicator of(OverlayNetwork network, boolean proxies, Supplier<List<IpAddress>> serviceNodes) {
        return switch (network.replication()) {
            case UNICAST -> proxies ? new HeadEndWithProxies() : new HeadEnd();
            case HYBRID -> new GroupWithProxies(network.group());
            case MULTICAST -> new Group(network.group());
            case SERVICE_NODE -> new ByServiceNode(serviceNodes);
        };
    }

    private static List<Copy> toAll(Iterable<IpAddress> vteps, IpAddress self) {
        List<Copy> copies = new ArrayList<>();
        for (IpAddress vtep : vteps) {
            if (!vtep.equals(self)) {
                copies.add(new Copy(vtep, false));
            }
        }
        return copies;
    }

    private static void addProxies(List<Copy> copies, Membership members, Prefix subnet) {
        members.proxiesOutside(subnet).forEach(proxy -> copies.add(new Copy(proxy, true)));
    }

    /** One unicast copy to each other member, in order of joining. */
    record HeadEnd() implements Replicator {
        @Override
        public List<Copy> ofOwn(Membership members, Prefix self) {
            return toAll(members.vteps(), self.address());
        }
    }

    /** One unicast copy to each other member in the own VTEP subnet, one to a proxy (UTEP) in each other. */
    record HeadEndWithProxies() implements Replicator {
        @Override
        public List<Copy> ofOwn(Membership members, Prefix self) {
            List<Copy> copies = forOthers(members, self);
            addProxies(copies, members, self.masked());
            return copies;
        }

        @Override
        public List<Copy> forOthers(Membership members, Prefix self) {
            return toAll(members.in(self.masked()), self.address());
        }
    }

    /** One copy to the group, which stays in the own VTEP subnet, one unicast copy to a proxy (MTEP) in each other. */
    record GroupWithProxies(IpAddress group) implements Replicator {
        @Override
        public List<Copy> ofOwn(Membership members, Prefix self) {
            List<Copy> copies = new ArrayList<>(forOthers(members, self));
            addProxies(copies, members, self.masked());
            return copies;
        }

        @Override
        public List<Copy> forOthers(Membership members, Prefix self) {
            return List.of(new Copy(group, false));
        }
    }

    /** One copy to the group, which the underlay carries to everybody in it. */
    record Group(IpAddress group) implements Replicator {
        @Override
        public List<Copy> ofOwn(Membership members, Prefix self) {
            return List.of(new Copy(group, false));
        }
    }

    /** One copy to the first service node that works. */
    record ByServiceNode(Supplier<List<IpAddress>> working) implements Replicator {
        @Override
        public List<Copy> ofOwn(Membership members, Prefix self) {
            List<IpAddress> nodes = working.get();
            return nodes.isEmpty() ? List.of() : List.of(new Copy(nodes.get(0), false));
        }
    }
}

package netherkin.network.device;

import java.util.List;

/**
 * How a host's NICs share the traffic of some virtual ports. NICs go by their place in the host's list.
 *
 * @param active in order of preference
 * @param standby that take over, in order
 * @param failback whether a recovered active NIC returns at once; else it stays out until it is needed
 */
public record TeamPolicy(LoadBalancing balancing, List<Integer> active, List<Integer> standby, boolean failback) {
    public TeamPolicy {
        active = List.copyOf(active);
        standby = List.copyOf(standby);
    }
}

package netherkin.network.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;

/** The NICs at work under one policy: for each active one that fails a standby steps in. */
final class Team {
    static final int NONE = -1;
    private final TeamPolicy policy;
    private List<Integer> working;

    Team(TeamPolicy policy, Set<Integer> down) {
        this.policy = policy;
        working = fill(List.of(), down);
    }

    TeamPolicy policy() {
        return policy;
    }

    /** Takes in which NICs have no link. */
    void update(Set<Integer> down) {
        List<Integer> stay = new ArrayList<>();
        if (!policy.failback()) {
            working.stream().filter(nic -> !down.contains(nic)).forEach(stay::add);
        }
        working = fill(stay, down);
    }

    /**
     * As many NICs as there are active ones: those that stay, then active ones, then standby ones. A host that has none of
     * the active ones works by its standby.
     */
    private List<Integer> fill(List<Integer> stay, Set<Integer> down) {
        int wanted = Math.max(1, policy.active().size());
        List<Integer> filled = new ArrayList<>(stay);
        List<Integer> candidates = new ArrayList<>(policy.active());
        candidates.addAll(policy.standby());
        for (int nic : candidates) {
            if (filled.size() < wanted && !filled.contains(nic) && !down.contains(nic)) {
                filled.add(nic);
            }
        }
        return filled;
    }

    /** The NIC that a frame leaves by, or {@link #NONE}. */
    int choose(int virtualPort, MacAddress machine, EthernetFrame frame) {
        return working.isEmpty()
                ? NONE
                : working.get(policy.balancing().place(virtualPort, machine, frame, working.size()));
    }

    boolean isWorking(int nic) {
        return working.contains(nic);
    }

    /** Whether what comes by a NIC may reach that virtual port: the one it sends by, or any member of an aggregation. */
    boolean accepts(int nic, int virtualPort, MacAddress machine) {
        return policy.balancing().isAggregated() ? isWorking(nic) : nic == choose(virtualPort, machine, null);
    }
}

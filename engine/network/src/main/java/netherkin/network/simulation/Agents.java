package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.List;

/** The processes that look after the network, in order of their start. */
final class Agents {
    private final List<Agent> all = new ArrayList<>();

    void add(Agent agent) {
        all.add(agent);
    }

    void remove(Agent agent) {
        all.remove(agent);
    }

    boolean arePending() {
        for (Agent agent : all) {
            if (agent.isPending()) {
                return true;
            }
        }
        return false;
    }

    /** When the next is due; {@link Long#MAX_VALUE} if there is none. */
    long due() {
        long due = Long.MAX_VALUE;
        for (Agent agent : all) {
            due = Math.min(due, agent.due());
        }
        return due;
    }

    void wake(long now) {
        for (Agent agent : List.copyOf(all)) {
            if (agent.due() <= now) {
                agent.wake(now);
            }
        }
    }
}

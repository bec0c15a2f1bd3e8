package netherkin.network.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Vni;

/** Gives every network its ID, envelope and replication. */
final class NetworkPlanner {
    private static final int FIRST_ID = 5000;
    private final TopologyDraft draft;
    private final Problems problems;
    private final Settings settings;
    private final Encapsulation encapsulation;
    private final Replication replication;
    private final Map<Integer, NetworkDraft> ids = new LinkedHashMap<>();
    private final GroupPlan groups = new GroupPlan();
    private int nextId = FIRST_ID;

    NetworkPlanner(TopologyDraft draft, Variant variant, Settings settings, Problems problems) {
        this.draft = draft;
        this.problems = problems;
        this.settings = settings;
        encapsulation = draft.encapsulation != null ? draft.encapsulation : encapsulation(variant);
        replication = draft.replication != null ? draft.replication : replication(variant);
    }

    Map<String, Segment> plan() {
        for (NetworkDraft network : draft.networks.values()) {
            if (network.vni != null) {
                take(network);
            }
            if (network.group != null) {
                groups.avoid(network.group);
            }
        }
        Map<String, Segment> segments = new LinkedHashMap<>();
        for (NetworkDraft network : draft.networks.values()) {
            Vni vni = network.vni == null ? next() : network.vni;
            Replication mode = mode(network);
            segments.put(
                    network.name(),
                    new Segment(new OverlayNetwork(
                            network.name(),
                            network.declared.origin(),
                            vni,
                            envelope(network),
                            mode,
                            mode.usesGroup() ? group(network) : null)));
        }
        return segments;
    }

    private Ipv4Address group(NetworkDraft network) {
        return network.group == null ? groups.next() : network.group;
    }

    private void take(NetworkDraft network) {
        NetworkDraft other = ids.putIfAbsent(key(network), network);
        if (other == null) {
            return;
        }
        boolean isLater = network.vniCell.sequence() > other.vniCell.sequence();
        NetworkDraft later = isLater ? network : other;
        NetworkDraft earlier = isLater ? other : network;
        problems.add(
                later.vniCell,
                "\"" + later.name() + "\" has the " + envelope(later).text() + " ID " + later.vni + " of \""
                        + earlier.name() + "\" (" + earlier.vniCell.origin() + "); a free ID is " + peek());
    }

    private int key(NetworkDraft network) {
        return envelope(network).ordinal() << 24 | network.vni.value();
    }

    private Vni next() {
        int id = peek();
        nextId = id + 1;
        return new Vni(id);
    }

    /** The first ID from 5000 that no network has, in whatever envelope. */
    private int peek() {
        while (isTaken(nextId)) {
            nextId = nextId == Vni.MAX ? 0 : nextId + 1;
        }
        return nextId;
    }

    private boolean isTaken(int id) {
        for (int envelope = 0; envelope < Encapsulation.values().length; envelope++) {
            if (ids.containsKey(envelope << 24 | id)) {
                return true;
            }
        }
        return false;
    }

    private Encapsulation envelope(NetworkDraft network) {
        if (network.encapsulation != null) {
            return network.encapsulation;
        }
        return encapsulation != null ? encapsulation : standard(network.name());
    }

    /** What a network is put into if neither the scenario nor its variant says anything. */
    private Encapsulation standard(String network) {
        boolean virtualized = settings.isOn(Setting.HYPER_V, network);
        return virtualized
                ? Encapsulation.named(settings.text(Setting.HYPER_V_ENCAPSULATION, network))
                : Encapsulation.VXLAN;
    }

    private Replication mode(NetworkDraft network) {
        return network.replication == null ? replication : network.replication;
    }

    private Encapsulation encapsulation(Variant variant) {
        try {
            return variant.encapsulation().map(Encapsulation::named).orElse(null);
        } catch (IllegalArgumentException e) {
            problems.add(0, Origin.UNKNOWN, e.getMessage());
            return Encapsulation.VXLAN;
        }
    }

    private Replication replication(Variant variant) {
        try {
            return variant.replication().map(Replication::named).orElse(Replication.UNICAST);
        } catch (IllegalArgumentException e) {
            problems.add(0, Origin.UNKNOWN, e.getMessage());
            return Replication.UNICAST;
        }
    }
}

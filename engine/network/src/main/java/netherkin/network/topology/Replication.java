package netherkin.network.topology;

import java.util.List;

/** How broadcast, unknown unicast and multicast reach the other VTEPs of a network. */
public enum Replication {
    /** Head-end: one unicast copy to each member in the own VTEP subnet, one to a proxy (UTEP) in each other subnet. */
    UNICAST("unicast"),
    /** One copy to the network's group in the own VTEP subnet, one unicast copy to a proxy (MTEP) in each other subnet. */
    HYBRID("hybrid"),
    /** One copy to the network's group, which routers of the underlay carry to the other subnets. */
    MULTICAST("multicast"),
    /** One unicast copy to a service node, which sends one to each other member. */
    SERVICE_NODE("service node");

    private static final String SERVICE_NODE_TAG = "service-node";
    private static final List<String> LANGUAGE = List.of("unicast", "multicast", "hybrid", "service node");
    private final String text;

    Replication(String text) {
        this.text = text;
    }

    /** The name in feature files. */
    public String text() {
        return text;
    }

    /** Whether hosts join a multicast group for it. */
    public boolean usesGroup() {
        return this == HYBRID || this == MULTICAST;
    }

    /**
     * Reads the name in feature files; a tag, which holds no blank, says {@code service-node}.
     *
     * @throws IllegalArgumentException if there is none such; the message says which there are
     */
    public static Replication named(String text) {
        String name = text.equals(SERVICE_NODE_TAG) ? SERVICE_NODE.text : text;
        return Available.pick(name, "replication", values(), Replication::text, LANGUAGE);
    }

    /** Whether the language has a replication of that name. */
    public static boolean isKnown(String text) {
        return LANGUAGE.contains(text) || text.equals(SERVICE_NODE_TAG);
    }
}

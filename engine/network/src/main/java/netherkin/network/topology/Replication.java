package netherkin.network.topology;

import java.util.List;

/** How broadcast, unknown unicast and multicast reach the other VTEPs of a network. */
public enum Replication {
    /** Head-end: the source VTEP sends one unicast copy to each other member. */
    UNICAST("unicast");

    private static final List<String> LANGUAGE = List.of("unicast", "multicast", "hybrid", "service node");
    private final String text;

    Replication(String text) {
        this.text = text;
    }

    /** The name in feature files. */
    public String text() {
        return text;
    }

    /**
     * Reads the name in feature files.
     *
     * @throws IllegalArgumentException if there is none such, or not yet; the message says which there are
     */
    public static Replication named(String text) {
        return Available.pick(text, "replication", values(), Replication::text, LANGUAGE);
    }

    /** Whether the language has a replication of that name, be it available yet or not. */
    public static boolean isKnown(String text) {
        return LANGUAGE.contains(text);
    }
}

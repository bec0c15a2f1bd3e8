package netherkin.network.topology;

/** How broadcast, unknown unicast and multicast reach the other VTEPs of a network. */
public enum Replication {
    /** Head-end: the source VTEP sends one unicast copy to each other member. */
    UNICAST("unicast");

    private final String text;

    Replication(String text) {
        this.text = text;
    }

    /** The name in feature files. */
    public String text() {
        return text;
    }
}

package netherkin.network.topology;

/** The envelopes that an overlay network can travel in. */
public enum Encapsulation {
    VXLAN("VXLAN");

    private final String text;

    Encapsulation(String text) {
        this.text = text;
    }

    /** The name in feature files. */
    public String text() {
        return text;
    }
}

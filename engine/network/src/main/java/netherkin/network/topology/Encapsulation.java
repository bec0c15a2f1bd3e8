package netherkin.network.topology;

import java.util.List;

/** The envelopes that an overlay network can travel in. */
public enum Encapsulation {
    /** RFC 7348. */
    VXLAN("VXLAN"),
    /** RFC 8926. */
    GENEVE("Geneve"),
    /** RFC 7637. */
    NVGRE("NVGRE"),
    /** Transparent Ethernet bridging over GRE, RFC 2784 and RFC 2890. */
    GRE("GRE"),
    /** draft-davie-stt-08. */
    STT("STT");

    private static final List<String> LANGUAGE = List.of("VXLAN", "Geneve", "NVGRE", "GRE", "STT");
    private final String text;

    Encapsulation(String text) {
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
    public static Encapsulation named(String text) {
        return Available.pick(text, "encapsulation", values(), Encapsulation::text, LANGUAGE);
    }

    /** Whether the language has an encapsulation of that name, be it available yet or not. */
    public static boolean isKnown(String text) {
        return LANGUAGE.contains(text);
    }
}

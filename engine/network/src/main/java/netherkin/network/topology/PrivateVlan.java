package netherkin.network.topology;

/**
 * A port group's part in a private VLAN (RFC 5517); its own VLAN is the primary.
 *
 * @param secondary of an isolated or community port group; else 0
 */
public record PrivateVlan(Kind kind, int secondary) {
    /** Who may talk to whom. */
    public enum Kind {
        /** No private VLAN. */
        NONE,
        /** Talks to all. */
        PROMISCUOUS,
        /** Talks to promiscuous ports alone. */
        ISOLATED,
        /** Talks to its community and to promiscuous ports. */
        COMMUNITY
    }

    /**
     * Reads {@code none}, {@code promiscuous}, {@code isolated 101} or {@code community 102}.
     *
     * @throws IllegalArgumentException if it is anything else; the message says what is expected
     */
    public static PrivateVlan parse(String text) {
        String[] words = text.strip().split("\\s+");
        boolean numbered = words.length == 2 && words[1].matches("[1-9][0-9]{0,3}") && id(words[1]) <= VlanSet.MAX;
        if (words.length == 1 && words[0].equals("none")) {
            return new PrivateVlan(Kind.NONE, 0);
        }
        if (words.length == 1 && words[0].equals("promiscuous")) {
            return new PrivateVlan(Kind.PROMISCUOUS, 0);
        }
        if (numbered && words[0].equals("isolated")) {
            return new PrivateVlan(Kind.ISOLATED, id(words[1]));
        }
        if (numbered && words[0].equals("community")) {
            return new PrivateVlan(Kind.COMMUNITY, id(words[1]));
        }
        throw new IllegalArgumentException("none, promiscuous, isolated 101 or community 102");
    }

    private static int id(String digits) {
        return Integer.parseInt(digits);
    }
}

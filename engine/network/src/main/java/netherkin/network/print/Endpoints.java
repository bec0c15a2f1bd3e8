package netherkin.network.print;

/**
 * Who sends a packet to whom, as it is told before ports are known.
 *
 * @param told whether the addresses have been printed already, as they are in front of extension headers
 */
record Endpoints(String source, String destination, boolean told) {
    /** {@code a > b: } */
    String text() {
        return told ? "" : source + " > " + destination + ": ";
    }

    /** {@code a.1 > b.2: } */
    String text(int sourcePort, int destinationPort) {
        return told
                ? sourcePort + " > " + destinationPort + ": "
                : source + "." + sourcePort + " > " + destination + "." + destinationPort + ": ";
    }
}

package netherkin.commands.capture.filter;

/**
 * What stands in front of an address or number.
 *
 * @param protocol such as "ip" or "ether"; empty for none
 * @param type "host", "net", "port", "portrange" or "proto"
 */
record Qualifiers(String protocol, Direction direction, String type) {
    /** Which of a packet's two addresses or ports is meant. */
    enum Direction {
        SOURCE,
        DESTINATION,
        EITHER,
        BOTH;

        boolean test(boolean source, boolean destination) {
            return switch (this) {
                case SOURCE -> source;
                case DESTINATION -> destination;
                case EITHER -> source || destination;
                case BOTH -> source && destination;
            };
        }
    }
}

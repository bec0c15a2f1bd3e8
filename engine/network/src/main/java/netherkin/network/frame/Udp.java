package netherkin.network.frame;

/**
 * A UDP datagram (RFC 768).
 *
 * @param checksum {@link Checksum#RIGHT}, 0 for "none", or the wrong value that was read
 */
public record Udp(int sourcePort, int destinationPort, int checksum, Payload payload) implements Payload {
    public static final int HEADER_LENGTH = 8;
    /** No checksum was worked out (RFC 768; RFC 7348 §5 for envelopes). */
    public static final int NO_CHECKSUM = 0;

    @Override
    public int length() {
        return HEADER_LENGTH + payload.length();
    }

    @Override
    public EthernetFrame tenantFrame() {
        return payload.tenantFrame();
    }
}

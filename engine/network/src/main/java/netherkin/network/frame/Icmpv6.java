package netherkin.network.frame;

/**
 * An ICMPv6 message (RFC 4443), neighbour discovery included (RFC 4861).
 *
 * @param checksum {@link Checksum#RIGHT}, or the wrong value that was read
 * @param body all that follows the checksum
 */
public record Icmpv6(int type, int code, int checksum, Bytes body) implements Payload {
    public static final int UNREACHABLE = 1;
    public static final int PACKET_TOO_BIG = 2;
    public static final int TIME_EXCEEDED = 3;
    public static final int ECHO_REQUEST = 128;
    public static final int ECHO_REPLY = 129;
    public static final int NEIGHBOR_SOLICITATION = 135;
    public static final int NEIGHBOR_ADVERTISEMENT = 136;
    public static final int HEADER_LENGTH = 4;

    @Override
    public int length() {
        return HEADER_LENGTH + body.length();
    }
}

package netherkin.network.frame;

/**
 * An ICMP message (RFC 792).
 *
 * @param rest the four bytes behind the checksum: identifier and sequence of an echo, next-hop MTU of "fragmentation needed"
 * @param checksum {@link Checksum#RIGHT}, or the wrong value that was read
 * @param data all that follows; in an error message the quoted packet
 */
public record Icmp(int type, int code, int checksum, int rest, Bytes data) implements Payload {
    public static final int ECHO_REPLY = 0;
    public static final int UNREACHABLE = 3;
    public static final int ECHO_REQUEST = 8;
    public static final int TIME_EXCEEDED = 11;
    /** Code of {@link #UNREACHABLE}. */
    public static final int NETWORK_UNREACHABLE = 0;
    /** Code of {@link #UNREACHABLE}. */
    public static final int HOST_UNREACHABLE = 1;
    /** Code of {@link #UNREACHABLE}. */
    public static final int FRAGMENTATION_NEEDED = 4;

    public static final int HEADER_LENGTH = 8;

    public static Icmp echoRequest(int identifier, int sequence, Bytes data) {
        return new Icmp(ECHO_REQUEST, 0, Checksum.RIGHT, identifier << 16 | sequence, data);
    }

    /** The reply to this echo request. */
    public Icmp echoReply() {
        return new Icmp(ECHO_REPLY, 0, Checksum.RIGHT, rest, data);
    }

    public boolean isEcho() {
        return type == ECHO_REQUEST || type == ECHO_REPLY;
    }

    public int identifier() {
        return rest >>> 16;
    }

    public int sequence() {
        return rest & 0xffff;
    }

    @Override
    public int length() {
        return HEADER_LENGTH + data.length();
    }
}

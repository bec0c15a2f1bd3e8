package netherkin.network.wire;

/**
 * Where the extension headers of an IPv6 packet end (RFC 8200 §4, RFC 7045).
 *
 * @param end index behind the last of them
 * @param protocol what follows it
 * @param laterFragment whether what follows is a piece from the middle or end of a larger packet
 * @param moreFragments whether what follows is a piece that others follow
 */
record Ipv6Extensions(int end, int protocol, boolean laterFragment, boolean moreFragments) {
    private static final int NEXT_HEADER_OFFSET = 34;
    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int AUTHENTICATION = 51;
    private static final int DESTINATION = 60;
    private static final int MOBILITY = 135;

    /** Walks from {@code from}, right behind the fixed header; null if they do not fit before {@code end}. */
    static Ipv6Extensions find(byte[] bytes, int from, int end) {
        int next = BigEndian.u8(bytes, from - NEXT_HEADER_OFFSET);
        int at = from;
        while (isExtension(next)) {
            if (end - at < 8) {
                return null;
            }
            int header = next;
            int length = length(header, BigEndian.u8(bytes, at + 1));
            if (length > end - at) {
                return null;
            }
            next = BigEndian.u8(bytes, at);
            if (header == FRAGMENT) {
                int place = BigEndian.u16(bytes, at + 2);
                boolean later = place >>> 3 != 0;
                boolean more = (place & 1) != 0;
                if (later || more) {
                    return new Ipv6Extensions(at + length, next, later || isExtension(next), more);
                }
            }
            at += length;
        }
        return new Ipv6Extensions(at, next, false, false);
    }

    private static boolean isExtension(int header) {
        switch (header) {
            case HOP_BY_HOP:
            case ROUTING:
            case FRAGMENT:
            case AUTHENTICATION:
            case DESTINATION:
            case MOBILITY:
                return true;
            default:
                return false;
        }
    }

    /** The authentication header counts in words of 4 bytes less 2 (RFC 4302 §2.2), the others in 8 less 1. */
    private static int length(int header, int field) {
        if (header == FRAGMENT) {
            return 8;
        }
        return header == AUTHENTICATION ? (field + 2) * 4 : (field + 1) * 8;
    }
}

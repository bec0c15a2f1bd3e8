package netherkin.network.print;

import java.util.LinkedHashMap;
import java.util.Map;

/** The first numbers of TCP connections seen so far: tcpdump tells later ones relative to them. */
final class TcpConversations {
    private static final int MAX_CONVERSATIONS = 65_536;

    private final Map<String, long[]> first = new LinkedHashMap<>();

    /**
     * Numbers as they are to be printed.
     *
     * @param sackBase what the numbers of selective acknowledgments are relative to
     */
    record Numbers(long sequence, long acknowledgment, long sackBase) {}

    /** The numbers of a segment that acknowledges something, the connection's first one absolute. */
    Numbers relative(Endpoints ends, int[] ports, long sequence, long acknowledgment, boolean synchronise) {
        int order = Integer.compare(ports[0], ports[1]);
        boolean reverse = order > 0 || order == 0 && ends.source().compareTo(ends.destination()) > 0;
        String one = ends.source() + "." + ports[0];
        String other = ends.destination() + "." + ports[1];
        String key = reverse ? other + ">" + one : one + ">" + other;
        long[] start = first.get(key);
        long ownBase = 0;
        long otherBase = 0;
        if (start == null || synchronise) {
            long before = acknowledgment - 1;
            start = reverse ? new long[] {before, sequence} : new long[] {sequence, before};
            if (first.size() < MAX_CONVERSATIONS) {
                first.put(key, start);
            }
        } else {
            ownBase = start[reverse ? 1 : 0];
            otherBase = start[reverse ? 0 : 1];
        }
        long sackBase = start[reverse ? 0 : 1];
        return new Numbers(unsigned(sequence - ownBase), unsigned(acknowledgment - otherBase), sackBase);
    }

    static long unsigned(long number) {
        return number & 0xffff_ffffL;
    }
}

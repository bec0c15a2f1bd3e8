package netherkin.network.wire;

/** The ones' complement checksum of RFC 1071, of IPv4, ICMP, UDP and TCP. */
final class InternetChecksum {
    private InternetChecksum() {}

    /** The bytes' sum as 16-bit words; not folded, so that sums may be added up first. */
    static long sum(byte[] bytes, int from, int length) {
        long sum = 0;
        int at = from;
        int end = from + length;
        for (; at <= end - 8; at += 8) {
            long words = BigEndian.bits64(bytes, at);
            sum += (words >>> 32) + (words & 0xffff_ffffL);
        }
        if (at <= end - 4) {
            sum += BigEndian.u32(bytes, at);
            at += 4;
        }
        if (at <= end - 2) {
            sum += BigEndian.u16(bytes, at);
            at += 2;
        }
        return at < end ? sum + (BigEndian.u8(bytes, at) << 8) : sum;
    }

    /** The checksum that goes with a sum. */
    static int of(long sum) {
        long folded = (sum >>> 32) + (sum & 0xffff_ffffL);
        folded = (folded >>> 16) + (folded & 0xffff);
        folded = (folded >>> 16) + (folded & 0xffff);
        folded = (folded >>> 16) + (folded & 0xffff);
        return (int) ~folded & 0xffff;
    }

    /** What the checksum over {@code length} bytes ought to be, whose checksum field at {@code field} is taken as zero. */
    static int expected(byte[] bytes, int from, int length, int field, long pseudoHeader) {
        long sum = sum(bytes, from, field - from) + sum(bytes, field + 2, from + length - field - 2);
        return of(sum + pseudoHeader);
    }
}

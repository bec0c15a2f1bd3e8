package netherkin.network.frame;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.Ipv4Address;

/**
 * An IGMP message of version 1, 2 or 3 (RFC 1112, RFC 2236, RFC 3376).
 *
 * @param code the byte behind the type: a query's maximum response time in tenths of a second
 * @param checksum {@link Checksum#RIGHT}, or the wrong value that was read
 * @param body all behind the checksum: a group, and what version 3 adds
 */
public record Igmp(int type, int code, int checksum, Bytes body) implements Payload {
    public static final int QUERY = 0x11;
    public static final int REPORT_V1 = 0x12;
    public static final int REPORT_V2 = 0x16;
    public static final int LEAVE = 0x17;
    public static final int REPORT_V3 = 0x22;

    public static final Ipv4Address ALL_SYSTEMS = Ipv4Address.parse("224.0.0.1");
    public static final Ipv4Address ALL_ROUTERS = Ipv4Address.parse("224.0.0.2");
    /** Where version 3 reports go (RFC 3376 §4.2.14). */
    public static final Ipv4Address ALL_V3_ROUTERS = Ipv4Address.parse("224.0.0.22");

    public static final int HEADER_LENGTH = 4;
    private static final int GROUP_LENGTH = 4;
    private static final int V3_QUERY_LENGTH = 8;
    private static final int RECORD_LENGTH = 8;
    private static final int MODE_IS_INCLUDE = 1;
    private static final int MODE_IS_EXCLUDE = 2;
    private static final int CHANGE_TO_INCLUDE = 3;
    private static final int CHANGE_TO_EXCLUDE = 4;
    private static final int ROBUSTNESS = 2;

    /**
     * What a message says of one group.
     *
     * @param joins whether its sender wants the group's traffic; else it no longer does
     */
    public record Membership(Ipv4Address group, boolean joins) {}

    /** Why a version 3 report is sent, which decides its record's type. */
    public enum Reason {
        JOIN(CHANGE_TO_EXCLUDE),
        LEAVE(CHANGE_TO_INCLUDE),
        ANSWER(MODE_IS_EXCLUDE);

        private final int recordType;

        Reason(int recordType) {
            this.recordType = recordType;
        }
    }

    /** A version 3 query; group 0 asks for all (RFC 3376 §4.1). */
    public static Igmp query(Ipv4Address group, int tenthsOfSecond, int intervalSeconds) {
        byte[] body = new byte[V3_QUERY_LENGTH];
        put(body, 0, group);
        body[4] = ROBUSTNESS;
        body[5] = (byte) Math.min(intervalSeconds, 127);
        return new Igmp(QUERY, tenthsOfSecond, Checksum.RIGHT, Bytes.of(body));
    }

    /** A version 3 report of one group from any source (RFC 3376 §4.2). */
    public static Igmp report(Ipv4Address group, Reason reason) {
        byte[] body = new byte[4 + RECORD_LENGTH];
        body[3] = 1;
        body[4] = (byte) reason.recordType;
        put(body, 8, group);
        return new Igmp(REPORT_V3, 0, Checksum.RIGHT, Bytes.of(body));
    }

    /** A version 2 message about one group: {@link #REPORT_V2} or {@link #LEAVE} (RFC 2236 §2). */
    public static Igmp version2(int type, Ipv4Address group) {
        byte[] body = new byte[GROUP_LENGTH];
        put(body, 0, group);
        return new Igmp(type, 0, Checksum.RIGHT, Bytes.of(body));
    }

    private static void put(byte[] to, int at, Ipv4Address group) {
        for (int i = 0; i < GROUP_LENGTH; i++) {
            to[at + i] = (byte) (group.value() >>> 24 - 8 * i);
        }
    }

    public boolean isReport() {
        return type == REPORT_V1 || type == REPORT_V2 || type == REPORT_V3;
    }

    /** The group of a query, leave or report of version 1 or 2; 0 for a general query; null if there is none. */
    public Ipv4Address group() {
        return type == REPORT_V3 || body.length() < GROUP_LENGTH ? null : address(0);
    }

    /** What it says of groups; empty for a query. Sources that version 3 tells apart are not. */
    public List<Membership> memberships() {
        if (type == REPORT_V3) {
            return records();
        }
        boolean tells = isReport() || type == LEAVE;
        return tells && group() != null ? List.of(new Membership(group(), type != LEAVE)) : List.of();
    }

    private List<Membership> records() {
        List<Membership> found = new ArrayList<>();
        int count = body.length() < 4 ? 0 : u16(2);
        int at = 4;
        for (int i = 0; i < count && at + RECORD_LENGTH <= body.length(); i++) {
            int recordType = body.u8(at);
            int sources = u16(at + 2);
            boolean excludes = recordType == MODE_IS_EXCLUDE || recordType == CHANGE_TO_EXCLUDE;
            boolean includesNone = (recordType == CHANGE_TO_INCLUDE || recordType == MODE_IS_INCLUDE) && sources == 0;
            if (excludes || includesNone) {
                found.add(new Membership(address(at + 4), excludes));
            }
            at += RECORD_LENGTH + 4 * sources + 4 * body.u8(at + 1);
        }
        return found;
    }

    private int u16(int at) {
        return body.u8(at) << 8 | body.u8(at + 1);
    }

    private Ipv4Address address(int at) {
        return new Ipv4Address(u16(at) << 16 | u16(at + 2));
    }

    @Override
    public int length() {
        return HEADER_LENGTH + body.length();
    }
}

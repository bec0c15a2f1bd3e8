package netherkin.network.device;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Igmp;
import netherkin.network.topology.Port;
import netherkin.network.trace.Packet;

/** The multicast groups that a VTEP is in, and what it says of them by IGMP. */
final class GroupMember {
    private static final long REPORT_INTERVAL_NANOS = 1_000_000_000L;
    private final Port port;
    private final Set<Ipv4Address> joined = new LinkedHashSet<>();
    private Config config;

    /**
     * How a host reports.
     *
     * @param version 2 or 3
     * @param reports how many there are of each change (RFC 3376 §8.1)
     */
    record Config(MacAddress mac, Ipv4Address ip, int version, int reports) {}

    /** The key of the alarm that repeats a report. */
    record ReportAgain(Ipv4Address group, boolean joins, int left) {}

    GroupMember(Port port) {
        this.port = port;
    }

    void configure(Config newConfig) {
        config = newConfig;
    }

    boolean isIn(IpAddress group) {
        return !joined.isEmpty() && group instanceof Ipv4Address v4 && joined.contains(v4);
    }

    /** Joins and leaves, so that these groups are those it is in. */
    void want(Set<Ipv4Address> groups, long now, Reaction out) {
        for (Ipv4Address group : List.copyOf(joined)) {
            if (!groups.contains(group)) {
                joined.remove(group);
                change(new ReportAgain(group, false, config.reports), now, out);
            }
        }
        for (Ipv4Address group : groups) {
            if (joined.add(group)) {
                change(new ReportAgain(group, true, config.reports), now, out);
            }
        }
    }

    private void change(ReportAgain what, long now, Reaction out) {
        report(what.group, what.joins ? Igmp.Reason.JOIN : Igmp.Reason.LEAVE, out);
        if (what.left > 1) {
            out.wakeMe(new ReportAgain(what.group, what.joins, what.left - 1), now + REPORT_INTERVAL_NANOS);
        }
    }

    /** Repeats a report, unless it is no longer true. */
    void wake(ReportAgain alarm, long now, Reaction out) {
        if (joined.contains(alarm.group) == alarm.joins) {
            change(alarm, now, out);
        }
    }

    /** Answers a query at once: of all times up to the one it grants, this one keeps runs equal. */
    void receive(Igmp message, Reaction out) {
        if (message.type() == Igmp.QUERY && message.group() != null) {
            boolean general = message.group().equals(Ipv4Address.ZERO);
            for (Ipv4Address group : joined) {
                if (general || group.equals(message.group())) {
                    report(group, Igmp.Reason.ANSWER, out);
                }
            }
        }
    }

    /** Says again what it is in, as switches may have to find it anew. */
    void reportAll(Reaction out) {
        joined.forEach(group -> report(group, Igmp.Reason.ANSWER, out));
    }

    private void report(Ipv4Address group, Igmp.Reason reason, Reaction out) {
        Igmp message = Igmp.report(group, reason);
        Ipv4Address to = Igmp.ALL_V3_ROUTERS;
        if (config.version == 2) {
            boolean leaves = reason == Igmp.Reason.LEAVE;
            message = Igmp.version2(leaves ? Igmp.LEAVE : Igmp.REPORT_V2, group);
            to = leaves ? Igmp.ALL_ROUTERS : group;
        }
        out.send(port, Packet.underlay(IgmpFrames.of(message, config.mac, config.ip, to)));
    }
}

package netherkin.network.device;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Igmp;

/** Asks a link at intervals who is in which group (RFC 3376 §6.1). */
final class Querier {
    /** In tenths of a second: 10 s for all groups, 1 s for one (RFC 3376 §8.3, §8.8). */
    private static final int GENERAL_RESPONSE = 100;

    private static final int GROUP_RESPONSE = 10;
    private static final long SECOND = 1_000_000_000L;
    private boolean on;
    private boolean started;
    private long intervalNanos;
    private MacAddress mac;
    private Ipv4Address ip;

    /** @param newIp 0.0.0.0 for a switch that asks in a router's place */
    void configure(boolean isOn, long newIntervalNanos, MacAddress newMac, Ipv4Address newIp) {
        on = isOn;
        intervalNanos = newIntervalNanos;
        mac = newMac;
        ip = newIp;
    }

    boolean isOn() {
        return on;
    }

    /** Whether it begins now. */
    boolean start() {
        boolean begins = on && !started;
        started = on;
        return begins;
    }

    /** When to ask next. */
    long next(long now) {
        return now + intervalNanos;
    }

    EthernetFrame general() {
        Igmp query = Igmp.query(Ipv4Address.ZERO, GENERAL_RESPONSE, (int) (intervalNanos / SECOND));
        return IgmpFrames.of(query, mac, ip, Igmp.ALL_SYSTEMS);
    }

    EthernetFrame about(Ipv4Address group) {
        Igmp query = Igmp.query(group, GROUP_RESPONSE, (int) (intervalNanos / SECOND));
        return IgmpFrames.of(query, mac, ip, group);
    }
}

package netherkin.network.topology;

/** A physical NIC of a host, such as {@code vmnic0} or {@code eth0}. */
public record Uplink(String name, Origin origin) {}

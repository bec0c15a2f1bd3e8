package netherkin.commands.ovs;

import java.util.Collection;
import java.util.Map;
import netherkin.commands.linux.Link;
import netherkin.commands.linux.LinuxHost;
import netherkin.commands.ovsdb.Row;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.device.BridgeConfig;
import netherkin.network.device.BridgeConfig.Link.Tunnel;
import netherkin.network.topology.Encapsulation;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;

/** Reads one row of the table {@code Interface} (ovs-vswitchd.conf.db(5)). */
final class InterfaceReader {
    private static final long LARGEST_KEY = (1L << 24) - 1;
    private static final int VXLAN = 4789;
    private static final int GENEVE = 6081;

    private final String bridge;
    private final Row row;
    private final LinuxHost linux;
    private final Origin origin;
    private final Collection<BridgeConfig.Port> others;
    private final Map<String, String> options;
    private String error;
    private boolean internal;

    InterfaceReader(String bridge, Row row, LinuxHost linux, Origin origin, Collection<BridgeConfig.Port> others) {
        this.bridge = bridge;
        this.row = row;
        this.linux = linux;
        this.origin = origin;
        this.others = others;
        this.options = row.map("options");
    }

    /** What the port leads to. */
    BridgeConfig.Link read() {
        String name = row.text("name");
        String type = row.text("type");
        return switch (type) {
            case "internal" -> internal(name);
            case "", "system" -> name.equals(bridge) ? internal(name) : nic(name);
            case "patch" -> patch();
            case "vxlan" -> tunnel(Encapsulation.VXLAN, VXLAN);
            case "geneve" -> tunnel(Encapsulation.GENEVE, GENEVE);
            case "gre" -> tunnel(Encapsulation.GRE, 0);
            case "tap",
                    "stt",
                    "lisp",
                    "erspan",
                    "ip6erspan",
                    "ip6gre",
                    "gtpu",
                    "bareudp",
                    "srv6",
                    "afxdp",
                    "dpdk",
                    "dpdkvhostuser",
                    "dpdkvhostuserclient" ->
                throw new ScenarioException(
                        origin,
                        "interfaces of type " + type + " are not simulated; internal,"
                                + " patch, vxlan, geneve and gre are");
            default -> fail("could not open network device " + name + " (Address family not supported by protocol)");
        };
    }

    /** Why it can't work, as the database shows it; null if it can. */
    String error() {
        return error;
    }

    boolean isInternal() {
        return internal;
    }

    private BridgeConfig.Link fail(String what) {
        error = what;
        return new BridgeConfig.Link.Nothing();
    }

    private BridgeConfig.Link internal(String name) {
        internal = true;
        String mac = row.text("mac");
        Link link = linux.make(name, MacAddress.isMacAddress(mac) ? MacAddress.parse(mac) : null, origin);
        link.bridge(bridge);
        return new BridgeConfig.Link.Own();
    }

    private BridgeConfig.Link nic(String name) {
        Link link = linux.link(name);
        if (link == null || !link.isPhysical()) {
            return fail("could not open network device " + name + " (No such device)");
        }
        link.bridge(bridge);
        return new BridgeConfig.Link.Own();
    }

    private BridgeConfig.Link patch() {
        String peer = options.getOrDefault("peer", "");
        return peer.isEmpty() || peer.equals(row.text("name"))
                ? fail("could not set configuration (Invalid argument)")
                : new BridgeConfig.Link.Patch(peer);
    }

    private BridgeConfig.Link tunnel(Encapsulation encapsulation, int port) {
        String remote = options.getOrDefault("remote_ip", "");
        String local = options.getOrDefault("local_ip", "");
        if (remote.equals("flow") || local.equals("flow") || remote.contains(":")) {
            throw new ScenarioException(origin, "a tunnel to \"" + remote + "\" is not simulated; an IPv4 address is");
        }
        boolean right = Ipv4Address.isIpv4Address(remote) && (local.isEmpty() || Ipv4Address.isIpv4Address(local));
        if (!right) {
            return fail("could not set configuration (Invalid argument)");
        }
        String key = options.get("key");
        String dstPort = options.getOrDefault("dst_port", "");
        Tunnel tunnel = new Tunnel(
                encapsulation,
                Ipv4Address.parse(remote),
                local.isEmpty() ? null : Ipv4Address.parse(local),
                Math.max(-1, key(options.getOrDefault("out_key", key))),
                key(options.getOrDefault("in_key", key)),
                dstPort.matches("[0-9]{1,5}") ? Integer.parseInt(dstPort) : port,
                BfdOptions.of(row, linux.name(), origin));
        return isTaken(tunnel)
                ? fail("could not add network device " + row.text("name") + " to ofproto (File exists)")
                : tunnel;
    }

    private long key(String text) {
        if (text == null) {
            return -1;
        }
        if (text.equals("flow")) {
            return Tunnel.ANY_KEY;
        }
        long key;
        try {
            key = Long.decode(text);
        } catch (NumberFormatException e) {
            return 0;
        }
        if (key < 0 || key > LARGEST_KEY) {
            throw new ScenarioException(origin, "the tunnel key " + text + " is too large; 24 bits are simulated");
        }
        return key;
    }

    /** Two tunnels that would take the same packets can't be. */
    private boolean isTaken(Tunnel tunnel) {
        for (BridgeConfig.Port other : others) {
            if (other.link() instanceof Tunnel there
                    && there.encapsulation() == tunnel.encapsulation()
                    && there.remote().equals(tunnel.remote())
                    && there.inKey() == tunnel.inKey()
                    && there.port() == tunnel.port()
                    && java.util.Objects.equals(there.local(), tunnel.local())) {
                return true;
            }
        }
        return false;
    }
}

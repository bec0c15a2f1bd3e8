package netherkin.commands.ovs;

import java.util.Map;
import netherkin.commands.ovsdb.Row;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.device.BridgeConfig;
import netherkin.network.simulation.InterfaceMacs;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;

/** Reads the column {@code bfd} of an interface (ovs-vswitchd.conf.db(5), Bidirectional Forwarding Detection). */
final class BfdOptions {
    private static final long MILLI = 1_000_000L;
    private static final MacAddress NICIRA = MacAddress.parse("00:23:20:00:00:01");

    private BfdOptions() {}

    /** Null if it is not enabled. */
    static BridgeConfig.Bfd of(Row each, String host, Origin origin) {
        Map<String, String> bfd = each.map("bfd");
        if (!"true".equals(bfd.get("enable"))) {
            return null;
        }
        refuse(bfd, origin);
        String name = each.text("name");
        return new BridgeConfig.Bfd(
                number(bfd.get("min_tx"), 100) * MILLI,
                number(bfd.get("min_rx"), 1000) * MILLI,
                (int) Math.max(1, Math.min(255, number(bfd.get("mult"), 3))),
                "true".equals(bfd.get("cpath_down")),
                ip(bfd.get("bfd_src_ip"), "169.254.1.1"),
                ip(bfd.get("bfd_dst_ip"), "169.254.1.0"),
                mac(bfd.get("bfd_local_src_mac"), InterfaceMacs.of(host, name)),
                mac(bfd.get("bfd_local_dst_mac"), NICIRA),
                mac(bfd.get("bfd_remote_dst_mac"), null));
    }

    private static void refuse(Map<String, String> bfd, Origin origin) {
        if (number(bfd.get("decay_min_rx"), 0) > 0) {
            throw new ScenarioException(origin, "decay_min_rx of BFD is not simulated; min_rx, min_tx and mult are");
        }
        if ("true".equals(bfd.get("forwarding_if_rx"))) {
            throw new ScenarioException(origin, "forwarding_if_rx of BFD is not simulated");
        }
    }

    private static long number(String text, long otherwise) {
        return text != null && text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
    }

    private static Ipv4Address ip(String text, String otherwise) {
        return Ipv4Address.parse(text != null && Ipv4Address.isIpv4Address(text) ? text : otherwise);
    }

    private static MacAddress mac(String text, MacAddress otherwise) {
        return text != null && MacAddress.isMacAddress(text) ? MacAddress.parse(text) : otherwise;
    }
}

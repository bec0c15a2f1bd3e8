package netherkin.commands.ovs;

import java.util.Map;
import netherkin.commands.ovsdb.Row;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.device.BridgeConfig;

/** Reads the column {@code bfd} of an interface (ovs-vswitchd.conf.db(5), Bidirectional Forwarding Detection). */
final class BfdOptions {
    private static final long MILLI = 1_000_000L;
    private static final String MAC = "00:23:20:00:00:01";

    private BfdOptions() {}

    /** Null if it is not enabled. */
    static BridgeConfig.Bfd of(Row each) {
        Map<String, String> bfd = each.map("bfd");
        if (!"true".equals(bfd.get("enable"))) {
            return null;
        }
        return new BridgeConfig.Bfd(
                number(bfd.get("min_tx"), 100) * MILLI,
                number(bfd.get("min_rx"), 1000) * MILLI,
                ip(bfd.get("bfd_src_ip"), "169.254.1.1"),
                ip(bfd.get("bfd_dst_ip"), "169.254.1.0"),
                mac(bfd.get("bfd_local_src_mac")),
                mac(bfd.get("bfd_local_dst_mac")));
    }

    private static long number(String text, long otherwise) {
        return text != null && text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
    }

    private static Ipv4Address ip(String text, String otherwise) {
        return Ipv4Address.parse(text != null && Ipv4Address.isIpv4Address(text) ? text : otherwise);
    }

    private static MacAddress mac(String text) {
        return MacAddress.parse(text != null && MacAddress.isMacAddress(text) ? text : MAC);
    }
}

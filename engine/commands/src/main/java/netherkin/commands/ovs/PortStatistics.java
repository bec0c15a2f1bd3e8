package netherkin.commands.ovs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.device.BridgeConfig;
import netherkin.network.device.OvsSwitch;
import netherkin.network.lab.Lab;
import netherkin.network.trace.TableSnapshot;

/** Reads what the column {@code statistics} of interfaces shows. Unlike the real one it is not 5 s old. */
final class PortStatistics {
    /** What an interface of the kernel counts besides; nothing goes wrong in it here. */
    private static final List<String> NOTHING = List.of(
            "collisions",
            "rx_crc_err",
            "rx_dropped",
            "rx_errors",
            "rx_frame_err",
            "rx_missed_errors",
            "rx_over_err",
            "tx_dropped",
            "tx_errors");

    private PortStatistics() {}

    /** The counters of a host's interfaces, by name. */
    static Map<String, Map<String, Long>> of(Lab lab, String host, Collection<BridgeState> bridges) {
        Map<String, Map<String, Long>> all = new LinkedHashMap<>();
        for (BridgeState state : bridges) {
            BridgeConfig bridge = state.config();
            TableSnapshot table = lab.table(OvsSwitch.PORTS, OvsSwitch.bridge(bridge.name(), host));
            for (List<String> row : table == null ? List.<List<String>>of() : table.rows()) {
                for (BridgeConfig.Port port : bridge.ports()) {
                    if (Integer.toString(port.number()).equals(row.get(0))) {
                        all.put(port.name(), counters(port.link() instanceof BridgeConfig.Link.Own, row));
                    }
                }
            }
        }
        return all;
    }

    private static Map<String, Long> counters(boolean ofKernel, List<String> row) {
        Map<String, Long> counters = new LinkedHashMap<>();
        if (ofKernel) {
            NOTHING.forEach(name -> counters.put(name, 0L));
        }
        counters.put("rx_packets", Long.valueOf(row.get(1)));
        counters.put("rx_bytes", Long.valueOf(row.get(2)));
        counters.put("tx_packets", Long.valueOf(row.get(3)));
        counters.put("tx_bytes", Long.valueOf(row.get(4)));
        return counters;
    }
}

package netherkin.commands.ovs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.device.OvsSwitch;
import netherkin.network.lab.Lab;
import netherkin.network.trace.TableSnapshot;

/** Reads what the column {@code bfd_status} of interfaces shows. */
final class SessionStatus {
    private static final List<String> KEYS =
            List.of("state", "forwarding", "diagnostic", "remote_state", "remote_diagnostic", "flap_count");

    private SessionStatus() {}

    /** The sessions of a host, by interface. */
    static Map<String, Map<String, String>> of(Lab lab, String host) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        TableSnapshot table = lab.table(OvsSwitch.SESSIONS, "virtual switch of " + host);
        for (List<String> row : table == null ? List.<List<String>>of() : table.rows()) {
            Map<String, String> status = new LinkedHashMap<>();
            for (int i = 0; i < KEYS.size(); i++) {
                status.put(KEYS.get(i), row.get(i + 1));
            }
            all.put(row.get(0), status);
        }
        return all;
    }
}

package netherkin.commands.ovs;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.commands.ovsdb.Row;
import netherkin.commands.ovsdb.Transaction;

/**
 * BFD of the VTEP emulator: a bridge of its own with one tunnel without key for each remote VTEP, and a row {@code Tunnel}
 * between the two locators, whose {@code bfd_params} enable it.
 */
final class EmulatedBfd {
    static final String BRIDGE = "vtep_bfd";
    private static final String LOCAL_IP = "169.254.1.0";
    private static final String REMOTE_IP = "169.254.1.1";
    private static final String MAC = "00:23:20:00:00:01";
    private static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("enable", "false");
        DEFAULTS.put("min_rx", "1000");
        DEFAULTS.put("min_tx", "100");
        DEFAULTS.put("decay_min_rx", "0");
        DEFAULTS.put("cpath_down", "false");
        DEFAULTS.put("check_tnl_key", "false");
    }

    private final Emulation at;
    private final Map<String, Integer> uses = new LinkedHashMap<>();

    EmulatedBfd(Emulation at) {
        this.at = at;
    }

    /** One more logical switch has a tunnel there. */
    void add(String vtep) {
        if (uses.merge(vtep, 1, Integer::sum) == 1) {
            at.vswitch().addPort(BRIDGE, "bfd" + vtep, "vxlan", Map.of("remote_ip", vtep));
        }
    }

    /** One less. */
    void remove(String vtep) {
        if (uses.merge(vtep, -1, Integer::sum) == 0) {
            uses.remove(vtep);
            at.vswitch().deletePort("bfd" + vtep);
            destroy(vtep);
        }
    }

    void cleanUp() {
        for (String port : at.vswitch().ports(BRIDGE)) {
            String remote = at.vswitch().networkInterface(port).map("options").get("remote_ip");
            if (remote != null) {
                destroy(remote);
            }
        }
    }

    private void destroy(String vtep) {
        Transaction change = at.vtep().database().begin();
        Row tunnel = tunnel(change, vtep);
        Row owner = change.find("Physical_Switch", "name", at.physicalSwitch());
        if (tunnel != null && owner != null) {
            change.remove(owner, "tunnels", tunnel.uuid());
            change.commit();
        }
    }

    private static Row locator(Transaction change, String ip) {
        return change.find("Physical_Locator", "dst_ip", ip);
    }

    private Row tunnel(Transaction change, String vtep) {
        Row local = locator(change, at.tunnelIp());
        Row remote = locator(change, vtep);
        for (Row row : change.rows("Tunnel")) {
            if (local != null && local.isSame(row.ref("local")) && remote != null && remote.isSame(row.ref("remote"))) {
                return row;
            }
        }
        return null;
    }

    /** One round: rows for new tunnels, parameters to the switch, states back. */
    void run() {
        for (String vtep : uses.keySet()) {
            run(vtep);
        }
    }

    private void run(String vtep) {
        Transaction change = at.vtep().database().begin();
        Row local = locator(change, at.tunnelIp());
        Row remote = locator(change, vtep);
        Row owner = change.find("Physical_Switch", "name", at.physicalSwitch());
        if (local == null || remote == null || owner == null) {
            return;
        }
        Row tunnel = tunnel(change, vtep);
        if (tunnel == null) {
            tunnel = change.insert("Tunnel");
            change.set(tunnel, "local", local.uuid());
            change.set(tunnel, "remote", remote.uuid());
            change.add(owner, "tunnels", tunnel.uuid());
        }
        Map<String, String> params = new LinkedHashMap<>(DEFAULTS);
        Map<String, String> given = tunnel.map("bfd_params");
        params.replaceAll((key, value) -> given.getOrDefault(key, value));
        Map<String, String> status = status(vtep);
        status.put("enabled", params.get("enable"));
        change.setMap(tunnel, "bfd_status", status);
        Map<String, String> own = tunnel.map("bfd_config_local");
        own.put("bfd_dst_ip", LOCAL_IP);
        own.put("bfd_dst_mac", MAC);
        change.setMap(tunnel, "bfd_config_local", own);
        Map<String, String> other = tunnel.map("bfd_config_remote");
        params.put("bfd_dst_ip", other.getOrDefault("bfd_dst_ip", REMOTE_IP));
        params.put("bfd_remote_dst_mac", MAC);
        params.put("bfd_local_dst_mac", other.getOrDefault("bfd_dst_mac", MAC));
        change.commit();
        at.vswitch().bfd("bfd" + vtep, params);
    }

    private Map<String, String> status(String vtep) {
        Map<String, String> status = new LinkedHashMap<>();
        Row port = at.vswitch().networkInterface("bfd" + vtep);
        Map<String, String> seen = port == null ? Map.of() : port.map("bfd_status");
        for (String key : new String[] {"state", "forwarding", "diagnostic", "remote_state", "remote_diagnostic"}) {
            if (seen.containsKey(key)) {
                status.put(key, seen.get(key));
            }
        }
        return status;
    }
}

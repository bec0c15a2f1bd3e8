package netherkin.commands.ovsdb;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.lab.Lab;

/** The databases of a host, empty until something is written. */
public final class HostDatabases {
    private final Database vtep;
    private final Database vswitch;

    private HostDatabases(long seed, String host) {
        RowIds ids = new RowIds(seed, host);
        vtep = new Database(HardwareVtep.SCHEMA, ids);
        vswitch = new Database(OpenVSwitch.SCHEMA, ids);
    }

    /** Those of a host of a scenario; the same objects every time. */
    public static HostDatabases of(Lab lab, String host) {
        Hosts hosts = lab.attachment(Hosts.class, Hosts::new);
        return hosts.byName.computeIfAbsent(
                host, name -> new HostDatabases(lab.options().seed(), name));
    }

    /** {@code hardware_vtep}, what {@code vtep-ctl} works on. */
    public Database vtep() {
        return vtep;
    }

    /** {@code Open_vSwitch}, what {@code ovs-vsctl} works on. */
    public Database vswitch() {
        return vswitch;
    }

    private static final class Hosts {
        private final Map<String, HostDatabases> byName = new LinkedHashMap<>();
    }
}

package netherkin.commands.ovsdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.lab.Lab;
import netherkin.network.lab.TableSources;

/** The databases of a host, empty until something is written. */
public final class HostDatabases {
    private final Database vtep;
    private final Database vswitch;

    private HostDatabases(Lab lab, String host) {
        RowIds ids = new RowIds(lab.options().seed(), host);
        vtep = new Database(HardwareVtep.SCHEMA, ids);
        vswitch = new Database(OpenVSwitch.SCHEMA, ids);
        TableSources.of(lab).add(new DatabaseTables(lab, host, vtep));
        TableSources.of(lab).add(new DatabaseTables(lab, host, vswitch));
    }

    /** Those of a host of a scenario; the same objects every time. */
    public static HostDatabases of(Lab lab, String host) {
        Hosts hosts = lab.attachment(Hosts.class, Hosts::new);
        return hosts.byName.computeIfAbsent(host, name -> new HostDatabases(lab, name));
    }

    /** A table of either; null if they have none of that name. Of two it is that of {@code hardware_vtep}. */
    public static TableSchema table(String name) {
        TableSchema found = HardwareVtep.SCHEMA.tablesByName().get(name);
        return found != null ? found : OpenVSwitch.SCHEMA.tablesByName().get(name);
    }

    /** The names of the tables of both. */
    public static List<String> tableNames() {
        List<String> names = new ArrayList<>(HardwareVtep.SCHEMA.tablesByName().keySet());
        names.addAll(OpenVSwitch.SCHEMA.tablesByName().keySet());
        return names;
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

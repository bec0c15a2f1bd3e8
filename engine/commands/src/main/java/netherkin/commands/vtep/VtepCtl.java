package netherkin.commands.vtep;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import netherkin.commands.dbctl.CommandSyntax;
import netherkin.commands.dbctl.ControlProgram;
import netherkin.commands.dbctl.RecordId;
import netherkin.commands.dbctl.Shown;
import netherkin.commands.dbctl.Targets;
import netherkin.commands.dbctl.Tool;
import netherkin.commands.ovsdb.HostDatabases;

/** {@code vtep-ctl} as of Open vSwitch 3.1. */
public final class VtepCtl extends ControlProgram {
    private static final Map<String, List<RecordId>> IDS = Map.ofEntries(
            entry("Global", List.of(new RecordId("Global", null, null))),
            entry("Logical_Router", List.of(new RecordId("Logical_Router", "name", null))),
            entry("Logical_Switch", List.of(new RecordId("Logical_Switch", "name", null))),
            entry("Manager", List.of(new RecordId("Manager", "target", null))),
            entry("Physical_Port", List.of(new RecordId("Physical_Port", "name", null))),
            entry("Physical_Switch", List.of(new RecordId("Physical_Switch", "name", null))));

    private static final List<Shown> SHOWN = List.of(
            new Shown("Global", null, List.of("managers", "switches")),
            new Shown("Manager", "target", List.of("is_connected")),
            new Shown("Physical_Switch", "name", List.of("management_ips", "tunnel_ips", "ports")),
            new Shown("Physical_Port", "name", List.of("vlan_bindings")),
            new Shown("Logical_Switch", "name", List.of()));

    public VtepCtl() {
        super(new Tool("vtep-ctl", "vtep_ctl", HostDatabases::vtep, "Global", IDS, SHOWN, commands(), List.of()));
    }

    private static List<CommandSyntax> commands() {
        List<CommandSyntax> all = new ArrayList<>();
        all.addAll(SwitchCommands.ALL);
        all.addAll(LogicalCommands.ALL);
        all.addAll(BindingCommands.ALL);
        all.addAll(MacCommands.ALL);
        all.addAll(Targets.managerCommands("managers"));
        return all;
    }
}

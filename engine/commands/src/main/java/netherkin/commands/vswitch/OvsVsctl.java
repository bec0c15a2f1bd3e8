package netherkin.commands.vswitch;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import netherkin.commands.dbctl.Call;
import netherkin.commands.dbctl.CommandSyntax;
import netherkin.commands.dbctl.ControlProgram;
import netherkin.commands.dbctl.RecordId;
import netherkin.commands.dbctl.Shown;
import netherkin.commands.dbctl.Tool;
import netherkin.commands.ovsdb.HostDatabases;
import netherkin.commands.program.GetOpt;
import netherkin.commands.program.GetOpt.Argument;
import netherkin.commands.program.Invocation;

/** {@code ovs-vsctl} as of Open vSwitch 3.1. What the database says is carried out by who listens to it. */
public final class OvsVsctl extends ControlProgram {
    private static final Map<String, List<RecordId>> IDS = Map.ofEntries(
            byName("Bridge"),
            byName("Interface"),
            byName("Mirror"),
            byName("Port"),
            byName("Flow_Table"),
            entry("Manager", List.of(new RecordId("Manager", "target", null))),
            entry("Flow_Sample_Collector_Set", List.of(new RecordId("Flow_Sample_Collector_Set", "id", null))),
            entry("Open_vSwitch", List.of(new RecordId("Open_vSwitch", null, null))),
            entry("SSL", List.of(new RecordId("Open_vSwitch", null, "ssl"))),
            entry("QoS", List.of(new RecordId("Port", "name", "qos"))),
            entry("Controller", List.of(new RecordId("Bridge", "name", "controller"))),
            entry("NetFlow", List.of(new RecordId("Bridge", "name", "netflow"))),
            entry("sFlow", List.of(new RecordId("Bridge", "name", "sflow"))),
            entry("IPFIX", List.of(new RecordId("Bridge", "name", "ipfix"))),
            entry("AutoAttach", List.of(new RecordId("Bridge", "name", "auto_attach"))));

    private static final List<Shown> SHOWN = List.of(
            new Shown("Open_vSwitch", null, List.of("manager_options", "bridges", "ovs_version")),
            new Shown("Bridge", "name", List.of("controller", "fail_mode", "datapath_type", "ports")),
            new Shown("Port", "name", List.of("tag", "trunks", "interfaces")),
            new Shown("Interface", "name", List.of("type", "options", "error")),
            new Shown("Controller", "target", List.of("is_connected")),
            new Shown("Manager", "target", List.of("is_connected")));

    public OvsVsctl() {
        super(new Tool(
                "ovs-vsctl",
                "vsctl",
                HostDatabases::vswitch,
                "Open_vSwitch",
                IDS,
                SHOWN,
                commands(),
                List.of(
                        new GetOpt.Long("no-wait", Argument.NONE),
                        new GetOpt.Long("retry", Argument.NONE),
                        new GetOpt.Long("bootstrap-ca-cert", Argument.REQUIRED),
                        new GetOpt.Long("peer-ca-cert", Argument.REQUIRED))));
    }

    private static Map.Entry<String, List<RecordId>> byName(String table) {
        return entry(table, List.of(new RecordId(table, "name", null)));
    }

    private static List<CommandSyntax> commands() {
        List<CommandSyntax> all = new ArrayList<>();
        all.addAll(BridgeCommands.ALL);
        all.addAll(PortCommands.ALL);
        all.addAll(ControllerCommands.ALL);
        all.addAll(ResetCommands.ALL);
        all.addAll(AutoAttachCommands.ALL);
        return all;
    }

    @Override
    protected void committed(Invocation call, List<Call> commands, boolean waits) {
        if (waits) {
            NewInterfaces.report(call, commands);
        }
    }
}

package netherkin.commands.ovs;

import java.util.List;
import netherkin.commands.linux.Link;
import netherkin.commands.linux.LinuxHost;
import netherkin.commands.program.GetOpt;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Output;
import netherkin.commands.program.Program;
import netherkin.network.device.BridgeConfig;
import netherkin.network.device.Flow;

/** {@code ovs-ofctl} as of Open vSwitch 3.1, as far as a learning switch needs it. */
public final class OvsOfctl implements Program {
    private static final GetOpt OPTIONS = new GetOpt(
            "O:h",
            List.of(
                    new GetOpt.Long("no-stats", GetOpt.Argument.NONE),
                    new GetOpt.Long("protocols", GetOpt.Argument.REQUIRED, "O"),
                    new GetOpt.Long("strict", GetOpt.Argument.NONE),
                    new GetOpt.Long("names", GetOpt.Argument.NONE),
                    new GetOpt.Long("no-names", GetOpt.Argument.NONE),
                    new GetOpt.Long("version", GetOpt.Argument.NONE)),
            false);
    private static final List<String> NOT_SIMULATED = List.of(
            "dump-ports",
            "dump-ports-desc",
            "dump-tables",
            "dump-desc",
            "dump-aggregate",
            "mod-port",
            "get-frags",
            "set-frags",
            "mod-flows",
            "replace-flows",
            "diff-flows",
            "add-flows",
            "packet-out",
            "monitor",
            "snoop",
            "add-group",
            "del-groups",
            "dump-groups",
            "add-meter",
            "del-meters",
            "dump-meters",
            "bundle",
            "probe",
            "ping",
            "queue-stats",
            "queue-get-config",
            "mod-table",
            "dump-table-features",
            "benchmark",
            "parse-flow",
            "ct-flush");

    @Override
    public List<String> names() {
        return List.of("ovs-ofctl");
    }

    @Override
    public int run(Invocation call) {
        GetOpt.Parsed parsed = OPTIONS.parse(call.program(), call.arguments());
        if (parsed.error() != null) {
            call.output().error(parsed.error());
            return 1;
        }
        if (parsed.has("version")) {
            call.output().line("ovs-ofctl (Open vSwitch) 3.1.0");
            return 0;
        }
        List<String> words = parsed.operands();
        if (words.isEmpty()) {
            return call.fail("missing command name; use --help for help", 1);
        }
        String command = words.get(0);
        if (NOT_SIMULATED.contains(command)) {
            throw call.refused(command + " is not simulated; show, dump-flows, add-flow and del-flows are");
        }
        int most = command.equals("show") ? 2 : 3;
        if (!List.of("show", "dump-flows", "add-flow", "del-flows").contains(command)) {
            return call.fail("unknown command '" + command + "'; use --help for help", 1);
        }
        int least = command.equals("add-flow") ? 3 : 2;
        if (words.size() < least) {
            return call.fail("'" + command + "' command requires at least " + (least - 1) + " arguments", 1);
        }
        if (words.size() > most) {
            return call.fail("'" + command + "' command takes at most " + (most - 1) + " arguments", 1);
        }
        OvsDaemon daemon = OvsDaemon.of(call.lab(), call.host(), call.origin());
        BridgeConfig bridge = daemon.bridge(words.get(1));
        if (bridge == null) {
            return call.fail(words.get(1) + " is not a bridge or a socket", 1);
        }
        return switch (command) {
            case "show" -> show(call, bridge);
            case "dump-flows" -> {
                if (parsed.has("O") && !parsed.has("no-stats")) {
                    throw call.refused("counters are shown by OpenFlow 1.0 alone; leave -O out, or say --no-stats");
                }
                yield dump(call, bridge, words.size() < 3 ? "" : words.get(2), parsed.has("no-stats"));
            }
            default -> change(call, daemon, bridge, words, parsed.has("strict"));
        };
    }

    private static int change(
            Invocation call, OvsDaemon daemon, BridgeConfig bridge, List<String> words, boolean strict) {
        boolean adds = words.get(0).equals("add-flow");
        FlowReader reader = new FlowReader(call, bridge);
        Flow flow = reader.read(words.size() < 3 ? "" : words.get(2), adds);
        if (flow == null) {
            return call.fail(reader.error(), 1);
        }
        if (adds) {
            daemon.addFlow(bridge.name(), flow);
        } else {
            daemon.deleteFlows(
                    bridge.name(),
                    each -> reader.means(flow, each)
                            && (!strict || each.match().equals(flow.match()) && each.priority() == flow.priority()));
        }
        return 0;
    }

    private static int dump(Invocation call, BridgeConfig bridge, String filter, boolean bare) {
        FlowReader reader = new FlowReader(call, bridge);
        Flow meant = reader.read(filter, false);
        if (meant == null) {
            return call.fail(reader.error(), 1);
        }
        FlowDump dump = new FlowDump(call, bridge);
        if (!bare) {
            call.output().line("NXST_FLOW reply (xid=0x4):");
        }
        dump.lines(flow -> reader.means(meant, flow), !bare).forEach(call.output()::line);
        return 0;
    }

    private static int show(Invocation call, BridgeConfig bridge) {
        Output out = call.output();
        LinuxHost host = LinuxHost.of(call.lab(), call.host());
        Link own = host.link(bridge.name());
        String id = own == null ? "000000000000" : own.mac().toString().replace(":", "");
        out.line("OFPT_FEATURES_REPLY (xid=0x2): dpid:0000" + id);
        out.line("n_tables:254, n_buffers:0");
        out.line("capabilities: FLOW_STATS TABLE_STATS PORT_STATS QUEUE_STATS ARP_MATCH_IP");
        out.line("actions: output enqueue set_vlan_vid set_vlan_pcp strip_vlan mod_dl_src mod_dl_dst mod_nw_src"
                + " mod_nw_dst mod_nw_tos mod_tp_src mod_tp_dst");
        for (BridgeConfig.Port port : bridge.ports()) {
            Link link = host.link(port.name());
            String number = port.number() == BridgeConfig.LOCAL ? "LOCAL" : Integer.toString(port.number());
            boolean down = link != null && !link.isUp();
            out.line(" " + number + "(" + port.name() + "): addr:"
                    + (link == null ? netherkin.network.address.MacAddress.ZERO : link.mac()));
            out.line("     config:     " + (down ? "PORT_DOWN" : "0"));
            out.line("     state:      " + (down ? "LINK_DOWN" : "0"));
            out.line("     speed: 0 Mbps now, 0 Mbps max");
        }
        out.line("OFPT_GET_CONFIG_REPLY (xid=0x4): frags=normal miss_send_len=0");
        return 0;
    }
}

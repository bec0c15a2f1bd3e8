package netherkin.commands.ovs;

import java.util.List;
import java.util.Locale;
import netherkin.commands.program.GetOpt;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Jobs;
import netherkin.commands.program.Program;
import netherkin.network.device.BridgeConfig;
import netherkin.network.device.OvsSwitch;
import netherkin.network.trace.TableSnapshot;

/** {@code ovs-appctl} as of Open vSwitch 3.1: what a bridge has learned, and the end of the VTEP emulator. */
public final class OvsAppctl implements Program {
    private static final GetOpt OPTIONS = new GetOpt(
            "t:T:h",
            List.of(
                    new GetOpt.Long("target", GetOpt.Argument.REQUIRED, "t"),
                    new GetOpt.Long("timeout", GetOpt.Argument.REQUIRED, "T"),
                    new GetOpt.Long("version", GetOpt.Argument.NONE)),
            false);
    private static final String SWITCH = "ovs-vswitchd";
    private static final String NOT_SIMULATED =
            "(autoattach|bfd|bond|bridge|cfm|coverage|dpctl|dpif|dpif-netdev|lacp|lldp"
                    + "|mdb|memory|netdev|ofproto|qos|revalidator|rstp|stp|tnl|upcall|vlog|fdb)/.*|list-commands|version|exit";

    @Override
    public List<String> names() {
        return List.of("ovs-appctl");
    }

    @Override
    public int run(Invocation call) {
        GetOpt.Parsed parsed = OPTIONS.parse(call.program(), call.arguments());
        if (parsed.error() != null) {
            call.output().error(parsed.error());
            return 1;
        }
        if (parsed.has("version")) {
            call.output().line("ovs-appctl (Open vSwitch) 3.1.0");
            return 0;
        }
        String target = parsed.value("t") == null ? SWITCH : parsed.value("t");
        List<String> words = parsed.operands();
        if (words.isEmpty()) {
            return call.fail("at least one non-option argument is required (use --help for help)", 1);
        }
        if (target.equals("ovs-vtep")) {
            return emulator(call, words);
        }
        if (!target.equals(SWITCH)) {
            throw call.refused("the target " + target + " is not simulated; ovs-vswitchd and ovs-vtep are");
        }
        return ask(call, words);
    }

    private static int emulator(Invocation call, List<String> words) {
        for (Jobs.Entry entry : call.jobs().runningOn(call.host())) {
            if (entry.program().equals("ovs-vtep")) {
                if (!words.get(0).equals("exit")) {
                    throw call.refused(words.get(0) + " of ovs-vtep is not simulated; exit is");
                }
                entry.job().stop();
                return 0;
            }
        }
        String pidFile = "\"/var/run/openvswitch/ovs-vtep.pid\"";
        return call.fail("cannot read pidfile " + pidFile + " (No such file or directory)", 1);
    }

    private static int ask(Invocation call, List<String> words) {
        boolean show = words.get(0).equals("fdb/show");
        if (!show && !words.get(0).equals("fdb/flush")) {
            if (words.get(0).matches(NOT_SIMULATED)) {
                throw call.refused(words.get(0) + " is not simulated; fdb/show and fdb/flush are");
            }
            return error(
                    call,
                    "\"" + words.get(0)
                            + "\" is not a valid command (use \"list-commands\" to see a list of valid commands)");
        }
        if (show && words.size() < 2) {
            return error(call, "\"fdb/show\" command requires at least 1 arguments");
        }
        if (words.size() > 2) {
            return error(call, "\"" + words.get(0) + "\" command takes at most 1 arguments");
        }
        OvsDaemon daemon = OvsDaemon.of(call.lab(), call.host(), call.origin());
        String name = words.size() < 2 ? null : words.get(1);
        if (name != null && daemon.bridge(name) == null) {
            return error(call, "no such bridge");
        }
        return show ? show(call, name) : flush(call, daemon, name);
    }

    private static int error(Invocation call, String message) {
        call.output().error(message);
        call.fail("ovs-vswitchd: server returned an error", 2);
        return 2;
    }

    private static int show(Invocation call, String bridge) {
        call.output().line(" port  VLAN  MAC                Age");
        TableSnapshot table = call.lab().table("fdb", OvsSwitch.bridge(bridge, call.host()));
        for (List<String> row : table == null ? List.<List<String>>of() : table.rows()) {
            String number = row.get(0).equals(Integer.toString(BridgeConfig.LOCAL)) ? "LOCAL" : row.get(0);
            call.output()
                    .line(String.format(
                            Locale.ROOT,
                            "%5s  %4d  %s  %3d",
                            number,
                            Integer.parseInt(row.get(1)),
                            row.get(2),
                            Integer.parseInt(row.get(3))));
        }
        return 0;
    }

    private static int flush(Invocation call, OvsDaemon daemon, String name) {
        for (String bridge : name == null ? daemon.bridges() : List.of(name)) {
            daemon.flush(bridge);
        }
        call.output().line("table successfully flushed");
        return 0;
    }
}

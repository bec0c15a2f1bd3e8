package netherkin.commands;

import netherkin.network.address.Ipv4Address;
import netherkin.network.device.Stimulus;
import netherkin.network.lab.Lab;
import netherkin.network.lab.LabOptions;
import netherkin.network.topology.Origin;
import netherkin.network.topology.TopologyDraft;

/** A network to type commands on: two hosts with a VM each, in one overlay network. */
public final class TwoHosts {
    public static final Origin HERE = new Origin("some.feature", 10);
    public final Lab lab;
    public final CommandLine commands;

    public TwoHosts() {
        this(LabOptions.DEFAULT);
    }

    public TwoHosts(LabOptions options) {
        lab = new Lab(options);
        TopologyDraft draft = lab.draft();
        draft.host("hv1", HERE).vtep("10.1.0.1/24").uplinks("vmnic3");
        draft.host("hv2", HERE).vtep("10.1.0.2/24").uplinks("vmnic3, vmnic4");
        draft.network("blue", HERE).id("7000", HERE);
        draft.machine("app", HERE).host("hv1").network("blue").ip("10.9.0.1/24").mac("00:50:56:00:00:01");
        draft.machine("db", HERE).host("hv2").network("blue").ip("10.9.0.2/24").mac("00:50:56:00:00:02");
        commands = CommandLine.of(lab);
    }

    public CommandResult type(String script) {
        return commands.run("hv1", script, HERE);
    }

    public void background(String script) {
        commands.startBackground("hv1", script, HERE);
    }

    public String output() {
        return commands.last().orElseThrow().output();
    }

    /** app pings db. */
    public TwoHosts ping(int count) {
        lab.when(new Stimulus.Ping("app", Ipv4Address.parse("10.9.0.2"), count, 56, false));
        return this;
    }

    public TwoHosts datagrams(int count) {
        lab.when(new Stimulus.Datagrams("app", Ipv4Address.parse("10.9.0.2"), count, 5000, 6000, 1_000_000));
        return this;
    }
}

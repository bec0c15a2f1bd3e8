package netherkin.commands.ovs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.commands.ovsdb.HostDatabases;
import netherkin.commands.ovsdb.Row;
import netherkin.network.device.Flow;
import netherkin.network.device.Flow.Action;
import netherkin.network.device.Flow.Match;
import netherkin.network.device.OvsSwitch;
import netherkin.network.lab.Lab;
import netherkin.network.simulation.Agent;
import netherkin.network.trace.TableSnapshot;

/** A running {@code ovs-vtep}: looks into {@code hardware_vtep} each second, and makes bridges, patches and flows of it. */
final class Emulation implements Agent {
    private static final long ROUND = 1_000_000_000L;
    private static final int ONE_VLAN = 200;
    private static final int ANY_VLAN = 100;

    private final Lab lab;
    private final String host;
    private final String physicalSwitch;
    private final OvsDaemon daemon;
    private final VtepRows vtep;
    private final SwitchRows vswitch;
    private final EmulatedBfd bfd;
    private final Map<String, EmulatedSwitch> switches = new LinkedHashMap<>();
    /** The logical switch of each binding, by its name. */
    private final Map<Binding, String> bindings = new LinkedHashMap<>();

    private String tunnelIp;
    private String datapathType;
    private int switchCount;
    private int tunnelCount;
    private long due;
    private long seenVtep = -1;
    private long seenSwitch = -1;

    /** A VLAN of a physical port. */
    private record Binding(int vlan, String port) {
        String name() {
            return String.format(java.util.Locale.ROOT, "%04d-%s", vlan, port);
        }
    }

    Emulation(Lab lab, String host, String physicalSwitch, OvsDaemon daemon) {
        this.lab = lab;
        this.host = host;
        this.physicalSwitch = physicalSwitch;
        this.daemon = daemon;
        this.vtep = new VtepRows(HostDatabases.of(lab, host).vtep());
        this.vswitch = new SwitchRows(HostDatabases.of(lab, host).vswitch());
        this.bfd = new EmulatedBfd(this);
    }

    /** Begins as the real one does; gives what it ends with at once, or null. */
    String begin() {
        if (vswitch.bridge(physicalSwitch) == null) {
            return "couldn't find OVS bridge " + physicalSwitch;
        }
        datapathType = vswitch.bridge(physicalSwitch).text("datapath_type");
        vtep.describe(physicalSwitch, "OVS VTEP Emulator");
        Row row = vtep.physicalSwitch(physicalSwitch);
        List<String> ips = row == null ? List.of() : row.texts("tunnel_ips");
        if (ips.size() != 1 || ips.get(0).isEmpty()) {
            return "exactly one 'tunnel_ips' should be set";
        }
        tunnelIp = ips.get(0);
        daemon.deleteFlows(physicalSwitch, flow -> true);
        cleanUp();
        vswitch.addBridge(EmulatedBfd.BRIDGE, datapathType, Map.of());
        vtep.logicalSwitches().forEach(vtep::clearLocal);
        due = lab.now();
        return null;
    }

    /** Removes what an earlier run has left. */
    private void cleanUp() {
        for (String bridge : vswitch.bridges()) {
            Map<String, String> ids = vswitch.bridge(bridge).map("external_ids");
            if ("true".equals(ids.get("vtep_logical_switch"))) {
                for (String port : vswitch.ports(bridge)) {
                    String peer = vswitch.networkInterface(port).map("options").get("peer");
                    if (peer != null) {
                        vswitch.deletePort(peer);
                    }
                }
                vswitch.deleteBridge(bridge);
            }
        }
        bfd.cleanUp();
        vswitch.deleteBridge(EmulatedBfd.BRIDGE);
    }

    @Override
    public long due() {
        return due;
    }

    @Override
    public boolean isPending() {
        return vtep.generation() != seenVtep
                || switchGeneration() != seenSwitch
                || switches.values().stream().anyMatch(EmulatedSwitch::hasNews);
    }

    @Override
    public void wake(long now) {
        due = now + ROUND;
        daemon.refresh();
        boolean pending = isPending();
        if (pending) {
            seenVtep = vtep.generation();
            seenSwitch = switchGeneration();
            ports();
            switches.values().forEach(EmulatedSwitch::run);
        }
        long before = vtep.generation();
        bfd.run();
        bindings.keySet().forEach(this::count);
        seenVtep += vtep.generation() - before;
    }

    /** The patch port counts from the logical switch's side. */
    private void count(Binding binding) {
        Row patch = vswitch.networkInterface(binding.name() + "-l");
        if (patch != null) {
            vtep.counted(binding.port, binding.vlan, patch.map("statistics"));
        }
    }

    /** Grows with all that others write; what the daemon says of interfaces is nothing to wait for. */
    private long switchGeneration() {
        return vswitch.generation() - daemon.statusChanges();
    }

    /** Ports of the bridge become ports of the physical switch; bindings become patches. */
    private void ports() {
        List<String> own = vswitch.ports(physicalSwitch).stream()
                .filter(port -> !port.endsWith("-p"))
                .toList();
        List<String> known = vtep.ports(physicalSwitch);
        own.stream().filter(port -> !known.contains(port)).forEach(port -> vtep.addPort(physicalSwitch, port));
        known.stream().filter(port -> !own.contains(port)).forEach(port -> vtep.deletePort(physicalSwitch, port));
        Map<Binding, String> wanted = new LinkedHashMap<>();
        for (String port : known) {
            vtep.bindings(physicalSwitch, port).forEach((vlan, ls) -> wanted.put(new Binding(vlan, port), ls));
        }
        wanted.forEach(this::bind);
        for (Binding binding : List.copyOf(bindings.keySet())) {
            if (!wanted.containsKey(binding)) {
                unbind(binding);
                end(bindings.remove(binding));
            }
        }
    }

    private void bind(Binding binding, String logicalSwitch) {
        EmulatedSwitch to = switches.computeIfAbsent(
                logicalSwitch, name -> new EmulatedSwitch(this, name, physicalSwitch + "_vtep_ls" + ++switchCount));
        String before = bindings.put(binding, logicalSwitch);
        if (logicalSwitch.equals(before)) {
            return;
        }
        if (before != null) {
            unbind(binding, switches.get(before));
        }
        String outer = binding.name() + "-p";
        String inner = binding.name() + "-l";
        vswitch.addPort(physicalSwitch, outer, "patch", Map.of("peer", inner));
        vswitch.addPort(to.bridge(), inner, "patch", Map.of("peer", outer));
        flows(binding.vlan, vswitch.number(binding.port), vswitch.number(outer));
        vtep.count(physicalSwitch, binding.port, binding.vlan, true);
        to.bind(inner);
    }

    /** A VLAN's tag is taken off and put on; VLAN 0 takes all that no other binding of the port takes, tags and all. */
    private void flows(int vlan, int port, int patch) {
        Match in = new Match(port, vlan == 0 ? null : (Integer) vlan, null);
        Action out = new Action.Output(patch);
        Action back = new Action.Output(port);
        int priority = vlan == 0 ? ANY_VLAN : ONE_VLAN;
        flow(priority, in, vlan == 0 ? List.of(out) : List.of(new Action.StripVlan(), out));
        Match patched = new Match(patch, null, null);
        flow(priority, patched, vlan == 0 ? List.of(back) : List.of(new Action.SetVlan(vlan), back));
    }

    private void flow(int priority, Match match, List<Action> actions) {
        daemon.addFlow(physicalSwitch, new Flow(0, priority, match, actions, 0));
    }

    private void unbind(Binding binding) {
        unbind(binding, switches.get(bindings.get(binding)));
    }

    private void unbind(Binding binding, EmulatedSwitch from) {
        String outer = binding.name() + "-p";
        String inner = binding.name() + "-l";
        int port = vswitch.number(binding.port);
        int patch = vswitch.number(outer);
        Match in = new Match(port, binding.vlan == 0 ? null : (Integer) binding.vlan, null);
        Match patched = new Match(patch, null, null);
        daemon.deleteFlows(
                physicalSwitch,
                flow -> flow.match().equals(patched)
                        || (binding.vlan == 0
                                ? flow.match().equals(in)
                                : flow.match().isWithin(in)));
        from.unbind(inner);
        vswitch.deletePort(outer);
        vswitch.deletePort(inner);
        vtep.count(physicalSwitch, binding.port, binding.vlan, false);
    }

    private void end(String logicalSwitch) {
        EmulatedSwitch ended = switches.get(logicalSwitch);
        if (ended != null && ended.isEmpty()) {
            switches.remove(logicalSwitch);
            ended.end();
        }
    }

    OvsDaemon daemon() {
        return daemon;
    }

    VtepRows vtep() {
        return vtep;
    }

    SwitchRows vswitch() {
        return vswitch;
    }

    EmulatedBfd bfd() {
        return bfd;
    }

    String physicalSwitch() {
        return physicalSwitch;
    }

    String tunnelIp() {
        return tunnelIp;
    }

    String datapathType() {
        return datapathType;
    }

    String nextTunnel() {
        return "vx" + ++tunnelCount;
    }

    /** The flows that a bridge has learned, those of this process alone. */
    List<List<String>> learnedFlows(String bridge) {
        TableSnapshot table = lab.table("learned flows", OvsSwitch.bridge(bridge, host));
        return table == null ? List.of() : table.rows();
    }
}

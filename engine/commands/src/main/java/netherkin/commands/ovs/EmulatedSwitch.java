package netherkin.commands.ovs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import netherkin.network.address.MacAddress;
import netherkin.network.device.Flow;
import netherkin.network.device.Flow.Action;
import netherkin.network.device.Flow.Match;

/**
 * A logical switch of the VTEP emulator: a bridge of its own, with patch ports to the bindings of physical ports and a
 * tunnel port for each remote VTEP. Its pipeline is that of Open vSwitch 3.1's {@code ovs-vtep}: what comes from a binding is
 * learned for 15 s, what comes from a tunnel is not; a known MAC address leaves by one port, all else is flooded.
 */
final class EmulatedSwitch {
    static final long COOKIE = 0x5000;
    private static final long IDLE = 15_000_000_000L;
    private static final int EXACT = 1000;
    private static final int DEFAULT_PRIORITY = 32768;

    private final Emulation at;
    private final String name;
    private final String bridge;
    private final Map<String, Integer> bindings = new LinkedHashMap<>();
    private final Map<String, Integer> tunnels = new LinkedHashMap<>();
    private final Map<String, String> tunnelNames = new LinkedHashMap<>();
    private Set<String> localMacs = new LinkedHashSet<>();
    private Map<String, String> remoteMacs = Map.of();
    private List<String> unknown = List.of();
    private boolean sourceNode;

    EmulatedSwitch(Emulation at, String name, String bridge) {
        this.at = at;
        this.name = name;
        this.bridge = bridge;
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("logical_switch_name", name);
        ids.put("vtep_logical_switch", "true");
        at.vswitch().addBridge(bridge, at.datapathType(), ids);
        at.vtep().clearLocal(name);
        at.vtep().addUnknownDestination(name, at.tunnelIp());
        at.daemon().deleteFlows(bridge, flow -> true);
        flow(0, 0, Match.ALL, List.of());
    }

    private void flow(int table, int priority, Match match, List<Action> actions) {
        at.daemon().addFlow(bridge, new Flow(table, priority, match, actions, 0));
    }

    private static Match from(int port) {
        return new Match(port, null, null);
    }

    String bridge() {
        return bridge;
    }

    boolean isEmpty() {
        return bindings.isEmpty();
    }

    /** A patch port leads to a binding from now on. */
    void bind(String port) {
        int number = at.vswitch().number(port);
        bindings.put(port, number);
        List<Action> learning = List.of(new Action.Learn(1, EXACT, IDLE, COOKIE), new Action.Resubmit(1));
        flow(0, DEFAULT_PRIORITY, from(number), learning);
        flood();
    }

    void unbind(String port) {
        int number = bindings.remove(port);
        at.daemon().deleteFlows(bridge, flow -> flow.match().isWithin(from(number)));
        flood();
    }

    /**
     * What comes from an unknown-dst goes to bindings alone; all else that no MAC address is known for, to bindings and to
     * the first unknown-dst, or to all of them if the source replicates.
     */
    private void flood() {
        List<Action> local = new ArrayList<>();
        bindings.values().forEach(port -> local.add(new Action.Output(port)));
        for (String vtep : unknown) {
            flow(1, 1, from(tunnels.get(vtep)), local);
        }
        List<Action> all = new ArrayList<>(local);
        for (String vtep : sourceNode || unknown.isEmpty() ? unknown : unknown.subList(0, 1)) {
            all.add(new Action.Output(tunnels.get(vtep)));
        }
        flow(1, 0, Match.ALL, all);
    }

    /** The MAC addresses that the bridge has learned by now. */
    Set<String> learned() {
        Set<String> macs = new LinkedHashSet<>();
        for (List<String> row : at.learnedFlows(bridge)) {
            macs.add(row.get(2));
        }
        return macs;
    }

    boolean hasNews() {
        return !learned().equals(localMacs);
    }

    /** One round. */
    void run() {
        publish();
        OptionalLong key = at.vtep().tunnelKey(name);
        if (key.isEmpty()) {
            return;
        }
        Map<String, String> macs = at.vtep().unicast(name);
        List<String> destinations = at.vtep().unknownDestinations(name);
        tunnels(key.getAsLong(), macs, destinations);
        macs.forEach(this::remote);
        for (String gone : remoteMacs.keySet()) {
            if (!macs.containsKey(gone) && MacAddress.isMacAddress(gone)) {
                Match match = new Match(null, null, MacAddress.parse(gone));
                at.daemon()
                        .deleteFlows(
                                bridge,
                                flow -> flow.table() == 1 && flow.match().isWithin(match));
            }
        }
        remoteMacs = macs;
        List<String> usable = destinations.stream().filter(tunnels::containsKey).toList();
        boolean isSource = at.vtep().isSourceNode(name);
        if (isSource != sourceNode || !usable.equals(unknown)) {
            sourceNode = isSource;
            unknown = usable;
            flood();
        }
    }

    private void publish() {
        Set<String> macs = learned();
        for (String mac : macs) {
            if (!localMacs.contains(mac)) {
                at.vtep().addLocal(name, mac, at.tunnelIp());
            }
        }
        for (String mac : localMacs) {
            if (!macs.contains(mac)) {
                at.vtep().deleteLocal(name, mac);
            }
        }
        localMacs = macs;
    }

    private void tunnels(long key, Map<String, String> macs, List<String> destinations) {
        Set<String> wanted = new java.util.TreeSet<>(macs.values());
        wanted.addAll(destinations);
        for (String vtep : wanted) {
            if (!tunnels.containsKey(vtep)) {
                addTunnel(vtep, key);
            }
        }
        for (String vtep : List.copyOf(tunnels.keySet())) {
            if (!wanted.contains(vtep)) {
                removeTunnel(vtep);
            }
        }
    }

    private void addTunnel(String vtep, long key) {
        String port = at.nextTunnel();
        Map<String, String> options = new LinkedHashMap<>();
        options.put("key", Long.toString(key));
        options.put("remote_ip", vtep);
        at.vswitch().addPort(bridge, port, "vxlan", options);
        int number = at.vswitch().number(port);
        if (number < 0) {
            at.vswitch().deletePort(port);
            return;
        }
        tunnels.put(vtep, number);
        tunnelNames.put(vtep, port);
        at.bfd().add(vtep);
        flow(0, EXACT, from(number), List.of(new Action.Resubmit(1)));
    }

    private void removeTunnel(String vtep) {
        int number = tunnels.remove(vtep);
        at.daemon()
                .deleteFlows(bridge, flow -> flow.table() == 0 && flow.match().isWithin(from(number)));
        at.vswitch().deletePort(tunnelNames.remove(vtep));
        at.bfd().remove(vtep);
    }

    private void remote(String mac, String vtep) {
        boolean isNew = !vtep.equals(remoteMacs.get(mac));
        if (isNew && tunnels.containsKey(vtep) && MacAddress.isMacAddress(mac)) {
            Match match = new Match(null, null, MacAddress.parse(mac));
            flow(1, EXACT, match, List.of(new Action.Output(tunnels.get(vtep))));
        }
    }

    /** Nothing is bound to it any more. */
    void end() {
        tunnels.keySet().forEach(at.bfd()::remove);
        at.vswitch().deleteBridge(bridge);
        at.vtep().clearLocal(name);
    }
}

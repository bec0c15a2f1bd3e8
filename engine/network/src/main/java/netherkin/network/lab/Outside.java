package netherkin.network.lab;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.Patience;
import netherkin.network.expect.Verdict;
import netherkin.network.simulation.RealInterfaceException;
import netherkin.network.simulation.RealInterfaces;
import netherkin.network.simulation.RealInterfaces.RealNetwork;
import netherkin.network.simulation.RealInterfaces.Wanted;
import netherkin.network.simulation.Simulation;
import netherkin.network.topology.Host;
import netherkin.network.topology.Port;
import netherkin.network.topology.Reality;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Topology;
import netherkin.network.topology.VirtualMachine;
import netherkin.network.wire.DecodeAs;
import netherkin.network.wire.Tunnel;

/** The real interfaces of one scenario: opened when its network first leads to one, closed with it. */
final class Outside {
    private final RealInterfaces interfaces;
    private final Set<String> open = new LinkedHashSet<>();
    private RealNetwork network;

    Outside(RealInterfaces interfaces) {
        this.interfaces = interfaces;
    }

    /** Whether anything real takes part. */
    boolean isOpen() {
        return network != null;
    }

    /** Plugs in what the topology leads to; an unreachable real thing is a complaint that names the remedy. */
    void connect(Topology topology, Simulation simulation) {
        Map<Port, String> ends = simulation.outside();
        Set<String> names = new LinkedHashSet<>(ends.values());
        if (names.isEmpty() && topology.reality().equals(Reality.NONE)) {
            return;
        }
        if (names.isEmpty()) {
            throw new RealInterfaceException(
                    "\"" + topology.reality().real().iterator().next()
                            + "\" is real, but no real interface leads to it: name one in the column \"interface\" of an"
                            + " embedded host, or run with --device \""
                            + topology.reality().real().iterator().next() + "\"=<interface>");
        }
        if (network == null) {
            List<Wanted> wanted = new ArrayList<>();
            names.forEach(name -> wanted.add(new Wanted(name, embedded(topology), decodeAs(topology), ipv6(topology))));
            network = interfaces.open(wanted);
            open.addAll(names);
            simulation.follow(network.pacer());
        } else if (!open.containsAll(names)) {
            names.removeAll(open);
            throw new IllegalArgumentException(
                    "the real interface " + names.iterator().next() + " appears after frames have passed; expected"
                            + " all real interfaces in the Givens before the first stimulus");
        }
        ends.forEach((port, name) -> simulation.attach(port, network.port(name)));
    }

    private static Set<MacAddress> embedded(Topology topology) {
        Set<MacAddress> macs = new LinkedHashSet<>();
        Reality reality = topology.reality();
        for (Host host : topology.hosts()) {
            if (!reality.isReal(host.name())) {
                host.vtep().ifPresent(vtep -> macs.add(vtep.mac()));
                macs.add(host.pMac());
            }
        }
        for (VirtualMachine machine : topology.machines()) {
            if (!reality.isReal(machine)) {
                macs.add(machine.mac());
            }
        }
        topology.routers().forEach(router -> macs.add(router.vMac()));
        topology.underlayRouters().forEach(router -> router.interfaces().forEach(foot -> macs.add(foot.mac())));
        return macs;
    }

    private static boolean ipv6(Topology topology) {
        return !topology.portGroups().isEmpty()
                || topology.hosts().stream()
                        .flatMap(host -> host.vtep().stream())
                        .anyMatch(vtep -> vtep.address().address() instanceof Ipv6Address);
    }

    private static DecodeAs decodeAs(Topology topology) {
        DecodeAs ports = DecodeAs.OURS;
        for (Host host : topology.hosts()) {
            ports = ports.with(topology.settings().number(Setting.VXLAN_PORT, host.name()), Tunnel.VXLAN);
        }
        return ports;
    }

    /** Judges again while frames may still come: until the claim holds, or until its time is over. */
    Verdict wait(Expectation claim, long start, Topology topology, Simulation simulation, Supplier<Verdict> judge) {
        long end = start + Patience.of(claim, topology.settings().nanos(Setting.LIVE_PATIENCE, ""));
        boolean early = !Patience.claimsAbsence(claim);
        Verdict verdict = judge.get();
        simulation.catchUp();
        while (simulation.now() < end && !(early && verdict.isPassed())) {
            simulation.listen(end);
            verdict = judge.get();
        }
        return verdict.isPassed() || simulation.arrivedFromOutside() > 0
                ? verdict
                : Verdict.inconclusive(verdict, String.join("\n", network.statistics()));
    }

    List<String> statistics() {
        return network == null ? List.of() : network.statistics();
    }

    void close() {
        if (network != null) {
            network.close();
            network = null;
        }
    }
}

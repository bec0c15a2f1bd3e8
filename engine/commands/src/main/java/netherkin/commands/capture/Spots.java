package netherkin.commands.capture;

import java.util.List;
import java.util.Optional;
import netherkin.network.address.MacAddress;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Host;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Sighting;

/** Finds the places of a host by the names that operators have for them. */
final class Spots {
    private final Lab lab;
    private final String host;

    Spots(Lab lab, String host) {
        this.lab = lab;
        this.host = host;
    }

    /** A physical NIC. */
    Optional<Spot> uplink(String name) {
        boolean there = host().uplinks().stream().anyMatch(nic -> nic.name().equals(name));
        return there
                ? Optional.of(new Spot(s -> isNic(s.port()) && s.port().owner().equals(name), false))
                : Optional.empty();
    }

    /** A port of the virtual switch, by its number. */
    Optional<Spot> switchPort(int number) {
        return SwitchPorts.of(lab, host)
                .port(number)
                .map(port -> new Spot(s -> s.port() == port, port.kind() != PortKind.NIC));
    }

    /** What the host's kernel sends and receives with its VTEP's address, in its envelope; any vmk is that one. */
    Optional<Spot> kernelInterface(String name) {
        if (!name.matches("vmk[0-9]{1,3}")) {
            return Optional.empty();
        }
        return host().vtep().map(vtep -> new Spot(s -> isNic(s.port()) && concerns(s, vtep.mac()), true));
    }

    /** What tcpdump knows by that name: a NIC, a VM's interface on this host, or a kernel interface. */
    Optional<Spot> networkInterface(String name) {
        Optional<Spot> found = uplink(name).or(() -> kernelInterface(name));
        return found.isPresent() ? found : machine(name);
    }

    private Optional<Spot> machine(String name) {
        List<Port> ports = lab.ports();
        boolean there = ports.stream()
                .anyMatch(p -> p.kind() == PortKind.VM
                        && host.equals(p.host())
                        && p.owner().equals(name));
        return there
                ? Optional.of(new Spot(
                        s -> s.port().kind() == PortKind.VM
                                && host.equals(s.port().host())
                                && s.port().owner().equals(name),
                        false))
                : Optional.empty();
    }

    private Host host() {
        return lab.topology().host(host).orElseThrow();
    }

    private boolean isNic(Port port) {
        return port.kind() == PortKind.NIC && host.equals(port.host());
    }

    private static boolean concerns(Sighting sighting, MacAddress kernel) {
        MacAddress destination = sighting.frame().destination();
        return sighting.sent()
                ? sighting.frame().source().equals(kernel)
                : destination.equals(kernel) || destination.isGroup();
    }
}

package netherkin.commands.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;

/** The numbered ports of a host's virtual switch, as {@code net-stats -l} lists them: in order of creation. */
final class SwitchPorts {
    /** ESXi numbers the first portset from 0x2000000 and keeps the first number for management. */
    private static final int FIRST = 0x200_0002;

    private final List<Port> ports = new ArrayList<>();

    private SwitchPorts() {}

    static SwitchPorts of(Lab lab, String host) {
        lab.topology();
        SwitchPorts all = new SwitchPorts();
        for (Port port : lab.ports()) {
            if (host.equals(port.host()) && port.kind() != PortKind.INTERNAL && port.kind() != PortKind.VTEP) {
                all.ports.add(port);
            }
        }
        return all;
    }

    int size() {
        return ports.size();
    }

    Port get(int index) {
        return ports.get(index);
    }

    static int number(int index) {
        return FIRST + index;
    }

    Optional<Port> port(int number) {
        int index = number - FIRST;
        return index >= 0 && index < ports.size() ? Optional.of(ports.get(index)) : Optional.empty();
    }

    /** The number of what is called so, or -1. */
    int numberOf(String name) {
        for (int i = 0; i < ports.size(); i++) {
            if (client(ports.get(i)).equals(name)) {
                return number(i);
            }
        }
        return -1;
    }

    /** What is plugged in, as ESXi calls it. */
    static String client(Port port) {
        return port.kind() == PortKind.ROUTER_INSTANCE ? "vdr-vdrPort" : port.owner();
    }
}

package netherkin.commands.capture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Program;
import netherkin.network.address.MacAddress;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.topology.VirtualMachine;

/** {@code net-stats -l}: the ports of the host's virtual switch with the numbers that {@code pktcap-uw} takes. */
public final class NetStats implements Program {
    private static final String ROW = "%-8d %15d %7d %-16s %-17s  %s";

    @Override
    public List<String> names() {
        return List.of("net-stats");
    }

    @Override
    public void plan(Invocation call) {
        if (!call.arguments().equals(List.of("-l"))) {
            throw call.refused("only -l, the list of ports, is simulated");
        }
    }

    @Override
    public int run(Invocation call) {
        plan(call);
        call.output().line("PortNum          Type SubType SwitchName       MACAddress         ClientName");
        SwitchPorts ports = SwitchPorts.of(call.lab(), call.host());
        for (int i = 0; i < ports.size(); i++) {
            Port port = ports.get(i);
            int type = port.kind() == PortKind.NIC ? 4 : port.kind() == PortKind.VM ? 5 : 3;
            String mac = mac(call, port).map(MacAddress::toString).orElse("00:00:00:00:00:00");
            String client = SwitchPorts.client(port);
            call.output()
                    .line(String.format(
                            Locale.ROOT,
                            ROW,
                            SwitchPorts.number(i),
                            type,
                            type == 5 ? 9 : 0,
                            "DvsPortset-0",
                            mac,
                            client));
        }
        return 0;
    }

    private static Optional<MacAddress> mac(Invocation call, Port port) {
        return switch (port.kind()) {
            case VM -> call.lab().topology().machine(port.owner()).map(VirtualMachine::mac);
            case ROUTER_INSTANCE -> call.lab().topology().router(port.owner()).map(router -> router.vMac());
            default -> Optional.empty();
        };
    }
}

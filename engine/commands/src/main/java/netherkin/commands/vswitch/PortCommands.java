package netherkin.commands.vswitch;

import static netherkin.commands.dbctl.CommandSyntax.ANY;
import static netherkin.commands.dbctl.CommandSyntax.reading;
import static netherkin.commands.dbctl.CommandSyntax.writing;

import java.util.List;
import netherkin.commands.dbctl.Call;
import netherkin.commands.dbctl.CommandSyntax;
import netherkin.commands.dbctl.Fatal;
import netherkin.commands.ovsdb.Row;

/** Ports and interfaces. */
final class PortCommands {
    static final List<CommandSyntax> ALL = List.of(
            reading("list-ports", 1, 1, "BRIDGE", PortCommands::listPorts),
            writing("add-port", 2, ANY, "BRIDGE PORT [COLUMN[:KEY]=VALUE]...", NewPort::add)
                    .with("--may-exist"),
            writing("add-bond", 4, ANY, "BRIDGE PORT IFACE... [COLUMN[:KEY]=VALUE]...", NewPort::addBond)
                    .with("--may-exist", "--fake-iface"),
            writing("add-bond-iface", 2, 2, "BOND IFACE", NewPort::addMember).with("--may-exist"),
            writing("del-bond-iface", 1, 2, "[BOND] IFACE", PortCommands::deleteMember)
                    .with("--if-exists"),
            writing("del-port", 1, 2, "[BRIDGE] PORT", PortCommands::deletePort).with("--if-exists", "--with-iface"),
            reading("port-to-br", 1, 1, "PORT", PortCommands::portToBridge),
            reading("list-ifaces", 1, 1, "BRIDGE", PortCommands::listInterfaces),
            reading("iface-to-br", 1, 1, "IFACE", PortCommands::interfaceToBridge));

    private PortCommands() {}

    private static void listPorts(Call call) {
        Bridges bridges = new Bridges(call);
        Bridge bridge = bridges.find(call.argument(0), true);
        call.sorted(bridges.ports(bridge).stream()
                .map(port -> port.text("name"))
                .filter(name -> !name.equals(bridge.name()))
                .toList());
    }

    private static void listInterfaces(Call call) {
        Bridges bridges = new Bridges(call);
        Bridge bridge = bridges.find(call.argument(0), true);
        call.sorted(bridges.ports(bridge).stream()
                .flatMap(port -> port.refs("interfaces").stream())
                .map(netdev -> netdev.text("name"))
                .filter(name -> !name.equals(bridge.name()))
                .toList());
    }

    private static void portToBridge(Call call) {
        call.line(new Bridges(call).port(call.argument(0), true).bridge().name());
    }

    private static void interfaceToBridge(Call call) {
        call.line(new Bridges(call)
                .portOfInterface(call.argument(0), true)
                .bridge()
                .name());
    }

    static void delete(Call call, Bridge bridge, Row port) {
        call.rows().remove(bridge.row(), "ports", port);
        port.refs("interfaces").forEach(call.rows()::delete);
        call.rows().delete(port);
    }

    private static void deletePort(Call call) {
        Bridges bridges = new Bridges(call);
        Attached port = target(call, bridges);
        if (port == null) {
            return;
        }
        if (call.arguments().size() == 2) {
            Bridge bridge = bridges.find(call.argument(0), true);
            if (port.bridge() != bridge) {
                throw elsewhere(call, port, bridge);
            }
        }
        delete(call, port.bridge(), port.port());
    }

    private static Fatal elsewhere(Call call, Attached port, Bridge bridge) {
        String message = "bridge " + call.argument(0) + " does not have a port " + call.argument(1);
        if (port.bridge().parent() == bridge) {
            message += " (although its child bridge " + port.bridge().name() + " does)";
        }
        return new Fatal(message);
    }

    private static Attached target(Call call, Bridges bridges) {
        boolean mustExist = !call.has("--if-exists");
        String name = call.argument(call.arguments().size() - 1);
        if (bridges.find(name, false) != null) {
            if (mustExist) {
                throw new Fatal("cannot delete port " + name + " because it is the local port for bridge " + name
                        + " (deleting this port requires deleting the entire bridge)");
            }
            return null;
        }
        if (!call.has("--with-iface")) {
            return bridges.port(name, mustExist);
        }
        Attached port = bridges.port(name, false);
        port = port == null ? bridges.portOfInterface(name, false) : port;
        if (port == null && mustExist) {
            throw new Fatal("no port or interface named " + name);
        }
        return port;
    }

    private static void deleteMember(Call call) {
        Bridges bridges = new Bridges(call);
        String name = call.argument(call.arguments().size() - 1);
        Attached holder = bridges.portOfInterface(name, !call.has("--if-exists"));
        if (holder == null) {
            return;
        }
        Row port = holder.port();
        if (call.arguments().size() == 2) {
            Attached named = bridges.port(call.argument(0), true);
            if (!named.port().isSame(port)) {
                throw new Fatal("port " + call.argument(0) + " does not have an interface " + name);
            }
        }
        if (port.refs("interfaces").size() == 1) {
            throw new Fatal("cannot delete last interface from port " + port.text("name"));
        }
        for (Row netdev : port.refs("interfaces")) {
            if (netdev.text("name").equals(name)) {
                call.rows().remove(port, "interfaces", netdev);
                call.rows().delete(netdev);
            }
        }
    }
}

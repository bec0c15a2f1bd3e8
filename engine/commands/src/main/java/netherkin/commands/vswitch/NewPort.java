package netherkin.commands.vswitch;

import java.util.ArrayList;
import java.util.List;
import netherkin.commands.dbctl.Call;
import netherkin.commands.dbctl.Fatal;
import netherkin.commands.ovsdb.Row;

/** {@code add-port} and {@code add-bond}. */
final class NewPort {
    private static final int BOND = 2;

    private NewPort() {}

    static void add(Call call) {
        List<String> arguments = call.arguments();
        add(call, List.of(call.argument(1)), arguments.subList(2, arguments.size()));
    }

    static void addBond(Call call) {
        List<String> rest = call.from(2);
        int members = 0;
        while (members < rest.size() && !rest.get(members).contains("=")) {
            members++;
        }
        if (members < BOND) {
            throw new Fatal("add-bond requires at least 2 interfaces, but only " + members + " were specified");
        }
        add(call, rest.subList(0, members), rest.subList(members, rest.size()));
    }

    private static void add(Call call, List<String> members, List<String> settings) {
        String name = call.argument(1);
        Bridges bridges = new Bridges(call);
        if (call.has("--may-exist")) {
            Attached there = bridges.port(name, false);
            if (there != null) {
                checkSame(call, there, members);
                return;
            }
        }
        bridges.checkFree(name, "cannot create a port named " + name);
        members.forEach(member -> bridges.checkFree(member, "cannot create an interface named " + member));
        Bridge bridge = bridges.find(call.argument(0), true);
        Row port = call.rows().insert("Port");
        call.rows().set(port, "name", name);
        List<Row> netdevs = new ArrayList<>();
        members.forEach(member -> netdevs.add(netdev(call, member)));
        call.rows().set(port, "interfaces", netdevs.toArray());
        call.rows().set(port, "bond_fake_iface", call.has("--fake-iface"));
        if (bridge.isFake()) {
            call.rows().set(port, "tag", bridge.vlan());
        }
        settings.forEach(setting -> call.setColumn(port, setting));
        call.rows().add(bridge.row(), "ports", port);
    }

    private static Row netdev(Call call, String name) {
        Row netdev = call.rows().insert("Interface");
        call.rows().set(netdev, "name", name);
        return netdev;
    }

    private static void checkSame(Call call, Attached there, List<String> members) {
        String but = "\"" + call.text() + "\" but " + call.argument(1) + " actually ";
        if (!there.bridge().name().equals(call.argument(0))) {
            throw new Fatal("\"" + call.text() + "\" but " + call.argument(1) + " is actually attached to bridge "
                    + there.bridge().name());
        }
        List<String> have = there.port().refs("interfaces").stream()
                .map(netdev -> netdev.text("name"))
                .sorted()
                .toList();
        if (!have.equals(members.stream().sorted().toList())) {
            throw new Fatal(but + "has interface(s) " + String.join(", ", have));
        }
    }

    static void addMember(Call call) {
        Bridges bridges = new Bridges(call);
        Attached bond = bridges.port(call.argument(0), true);
        String name = call.argument(1);
        if (call.has("--may-exist")) {
            Attached holder = bridges.portOfInterface(name, false);
            if (holder != null) {
                if (!holder.port().isSame(bond.port())) {
                    throw new Fatal("\"" + call.text() + "\" but " + name + " is actually attached to port "
                            + holder.port().text("name"));
                }
                return;
            }
        }
        bridges.checkFree(name, "cannot create an interface named " + name);
        call.rows().add(bond.port(), "interfaces", netdev(call, name));
    }
}

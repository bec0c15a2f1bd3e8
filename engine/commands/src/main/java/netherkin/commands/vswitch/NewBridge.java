package netherkin.commands.vswitch;

import netherkin.commands.dbctl.Call;
import netherkin.commands.dbctl.Fatal;
import netherkin.commands.ovsdb.Row;

/** {@code add-br}. */
final class NewBridge {
    private static final int LAST_VLAN = 4095;
    private static final int REAL = 1;
    private static final int FAKE = 3;

    private NewBridge() {}

    static void add(Call call) {
        int arguments = call.arguments().size();
        if (arguments != REAL && arguments != FAKE) {
            throw new Fatal("'add-br' command takes exactly 1 or 3 arguments");
        }
        String name = call.argument(0);
        String parent = arguments == FAKE ? call.argument(1) : null;
        int vlan = arguments == FAKE ? number(call.argument(2)) : 0;
        if (vlan < 0 || vlan > LAST_VLAN) {
            throw new Fatal("add-br: vlan must be between 0 and 4095");
        }
        Bridges bridges = new Bridges(call);
        Bridge there = call.has("--may-exist") ? bridges.find(name, false) : null;
        if (there != null) {
            checkSame(there, parent, vlan);
            return;
        }
        bridges.checkFree(name, "cannot create a bridge named " + name);
        if (parent == null) {
            Row bridge = call.rows().insert("Bridge");
            call.rows().set(bridge, "name", name);
            call.rows().set(bridge, "ports", port(call, name));
            call.rows().add(call.root(), "bridges", bridge);
        } else {
            fake(call, bridges, parent, vlan);
        }
    }

    private static int number(String text) {
        String digits = text.replaceFirst("^\\s*([-+]?\\d{0,9}).*$", "$1");
        return digits.matches("[-+]?\\d+") ? Integer.parseInt(digits) : 0;
    }

    private static Row port(Call call, String name) {
        Row netdev = call.rows().insert("Interface");
        call.rows().set(netdev, "name", name);
        call.rows().set(netdev, "type", "internal");
        Row port = call.rows().insert("Port");
        call.rows().set(port, "name", name);
        call.rows().set(port, "interfaces", netdev);
        return port;
    }

    private static void fake(Call call, Bridges bridges, String parentName, long vlan) {
        Bridge parent = bridges.find(parentName, false);
        if (parent == null) {
            throw new Fatal("parent bridge " + parentName + " does not exist");
        }
        if (parent.isFake()) {
            throw new Fatal("cannot create bridge with fake bridge as parent");
        }
        for (Bridge child : bridges.children(parent)) {
            if (child.vlan() == vlan) {
                throw new Fatal("bridge " + parentName + " already has a child VLAN bridge " + child.name()
                        + " on VLAN " + vlan);
            }
        }
        Row port = port(call, call.argument(0));
        call.rows().set(port, "fake_bridge", true);
        call.rows().set(port, "tag", vlan);
        call.rows().add(parent.row(), "ports", port);
    }

    private static void checkSame(Bridge there, String parent, long vlan) {
        String name = there.name();
        if (parent == null) {
            if (there.isFake()) {
                throw new Fatal("\"--may-exist add-br " + name + "\" but " + name + " is a VLAN bridge for VLAN "
                        + there.vlan());
            }
            return;
        }
        String but = "\"--may-exist add-br " + name + " " + parent + " " + vlan + "\" but " + name;
        if (!there.isFake()) {
            throw new Fatal(but + " is not a VLAN bridge");
        }
        if (!there.parent().name().equals(parent)) {
            throw new Fatal(but + " has the wrong parent " + there.parent().name());
        }
        if (there.vlan() != vlan) {
            throw new Fatal(but + " is a VLAN bridge for the wrong VLAN " + there.vlan());
        }
    }
}

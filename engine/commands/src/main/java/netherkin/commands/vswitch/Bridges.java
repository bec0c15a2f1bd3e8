package netherkin.commands.vswitch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import netherkin.commands.dbctl.Call;
import netherkin.commands.dbctl.Fatal;
import netherkin.commands.ovsdb.Row;

/**
 * The bridges of a host as a command sees them: real ones, and fake ones, which are a port of a real one and the ports
 * of its VLAN.
 */
final class Bridges {
    private static final long LAST_VLAN = 4095;
    private final List<Bridge> all = new ArrayList<>();

    Bridges(Call call) {
        List<Row> rows = call.root().refs("bridges");
        for (Row row : rows) {
            Bridge real = new Bridge(row.text("name"), row, null, null, 0);
            all.add(real);
            for (Row port : row.refs("ports")) {
                if (isFake(port)) {
                    all.add(new Bridge(
                            port.text("name"),
                            row,
                            real,
                            port,
                            port.integer("tag").getAsLong()));
                }
            }
        }
    }

    private static boolean isFake(Row port) {
        OptionalLong tag = port.integer("tag");
        return port.isTrue("fake_bridge") && tag.isPresent() && tag.getAsLong() >= 0 && tag.getAsLong() <= LAST_VLAN;
    }

    List<Bridge> all() {
        return all;
    }

    /** A bridge; null if there is none and none must be. */
    Bridge find(String name, boolean mustExist) {
        for (Bridge bridge : all) {
            if (bridge.name().equals(name)) {
                return bridge;
            }
        }
        if (mustExist) {
            throw new Fatal("no bridge named " + name);
        }
        return null;
    }

    /** A bridge that must exist and not be fake. */
    Bridge real(String name) {
        Bridge bridge = find(name, true);
        if (bridge.isFake()) {
            throw new Fatal(name + " is a fake bridge");
        }
        return bridge;
    }

    List<Bridge> children(Bridge of) {
        return all.stream().filter(b -> b.parent() == of).toList();
    }

    /** The ports of a bridge; those of a VLAN with a fake bridge are the fake one's. */
    List<Row> ports(Bridge bridge) {
        return bridge.row().refs("ports").stream()
                .filter(port -> bridgeOf(bridge.row(), port) == bridge)
                .filter(port -> !isFake(port))
                .toList();
    }

    private Bridge bridgeOf(Row row, Row port) {
        OptionalLong tag = port.integer("tag");
        Bridge real = null;
        for (Bridge bridge : all) {
            if (bridge.row().isSame(row)) {
                real = bridge.isFake() ? real : bridge;
                if (bridge.isFake() && tag.isPresent() && tag.getAsLong() == bridge.vlan()) {
                    return bridge;
                }
            }
        }
        return real;
    }

    /** A port that is not the one of its bridge; null if there is none and none must be. */
    Attached port(String name, boolean mustExist) {
        Attached found = anyPort(name);
        if (found != null && !found.bridge().name().equals(name)) {
            return found;
        }
        if (mustExist) {
            throw new Fatal("no port named " + name);
        }
        return null;
    }

    private Attached anyPort(String name) {
        for (Bridge bridge : all) {
            for (Row port : ports(bridge)) {
                if (port.text("name").equals(name)) {
                    return new Attached(port, bridge);
                }
            }
        }
        return null;
    }

    /** The port that an interface belongs to, unless it is its bridge's; null if there is none and none must be. */
    Attached portOfInterface(String name, boolean mustExist) {
        Attached found = anyPortOfInterface(name);
        if (found != null && !found.bridge().name().equals(name)) {
            return found;
        }
        if (mustExist) {
            throw new Fatal("no interface named " + name);
        }
        return null;
    }

    private Attached anyPortOfInterface(String name) {
        for (Bridge bridge : all) {
            for (Row port : ports(bridge)) {
                if (port.refs("interfaces").stream()
                        .anyMatch(i -> i.text("name").equals(name))) {
                    return new Attached(port, bridge);
                }
            }
        }
        return null;
    }

    /** @throws Fatal if something is called like that */
    void checkFree(String name, String message) {
        if (find(name, false) != null) {
            throw new Fatal(message + " because a bridge named " + name + " already exists");
        }
        Attached port = anyPort(name);
        if (port != null) {
            throw new Fatal(message + " because a port named " + name + " already exists on bridge "
                    + port.bridge().name());
        }
        Attached holder = anyPortOfInterface(name);
        if (holder != null) {
            throw new Fatal(message + " because an interface named " + name + " already exists on bridge "
                    + holder.bridge().name());
        }
    }
}

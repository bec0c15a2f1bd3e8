package netherkin.commands.vswitch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import netherkin.commands.dbctl.Call;
import netherkin.commands.ovsdb.Database;
import netherkin.commands.ovsdb.HostDatabases;
import netherkin.commands.ovsdb.Row;
import netherkin.commands.program.Invocation;

/** Tells which interfaces that a call added the switch could not set up: their OpenFlow port is -1 then. */
final class NewInterfaces {
    private static final OptionalLong FAILED = OptionalLong.of(-1);

    private NewInterfaces() {}

    static void report(Invocation invocation, List<Call> commands) {
        Database database =
                HostDatabases.of(invocation.lab(), invocation.host()).vswitch();
        List<String> dead = new ArrayList<>();
        for (String name : added(commands)) {
            Row row = database.find("Interface", "name", name);
            if (row != null && row.integer("ofport").equals(FAILED)) {
                dead.add("'" + name + "'");
            }
        }
        if (!dead.isEmpty()) {
            invocation.fail(
                    "Error detected while setting up " + String.join(", ", dead)
                            + ".  See ovs-vswitchd log for details.",
                    0);
            invocation.fail("The default log directory is \"/var/log/openvswitch\".", 0);
        }
    }

    private static List<String> added(List<Call> commands) {
        List<String> names = new ArrayList<>();
        for (Call command : commands) {
            switch (command.name()) {
                case "add-br" -> names.add(command.argument(0));
                case "add-port" -> names.add(command.argument(1));
                case "add-bond" ->
                    command.arguments().stream()
                            .skip(2)
                            .takeWhile(a -> !a.contains("="))
                            .forEach(names::add);
                default -> {}
            }
        }
        return names;
    }
}

package netherkin.commands.vtep;

import static netherkin.commands.dbctl.CommandSyntax.reading;
import static netherkin.commands.dbctl.CommandSyntax.writing;

import java.util.ArrayList;
import java.util.List;
import netherkin.commands.dbctl.Call;
import netherkin.commands.dbctl.CommandSyntax;
import netherkin.commands.ovsdb.Row;

/** The tables that tell behind which VTEP an address is. */
final class MacCommands {
    private static final String TO = "LS MAC [ENCAP] IP";
    static final List<CommandSyntax> ALL = commands();

    private MacCommands() {}

    private static List<CommandSyntax> commands() {
        List<CommandSyntax> all = new ArrayList<>();
        for (String side : List.of("local", "remote")) {
            MacTable one = new MacTable("Ucast_Macs_" + capital(side));
            MacTable many = new MacTable("Mcast_Macs_" + capital(side));
            all.add(writing("add-ucast-" + side, 3, 4, TO, call -> UnicastCommands.add(call, one)));
            all.add(writing("del-ucast-" + side, 2, 2, "LS MAC", call -> UnicastCommands.delete(call, one)));
            all.add(writing("add-mcast-" + side, 3, 4, TO, call -> MulticastCommands.add(call, many)));
            all.add(writing("del-mcast-" + side, 3, 4, TO, call -> MulticastCommands.delete(call, many)));
            all.add(reading("clear-" + side + "-macs", 1, 1, "LS", call -> clear(call, one, many)));
            all.add(reading("list-" + side + "-macs", 1, 1, "LS", call -> MacListing.print(call, side, one, many)));
        }
        return all;
    }

    private static String capital(String side) {
        return side.equals("local") ? "Local" : "Remote";
    }

    private static void clear(Call call, MacTable one, MacTable many) {
        Row network = LogicalCommands.logicalSwitch(call, call.argument(0));
        one.of(call, network).forEach(call.rows()::delete);
        many.of(call, network).forEach(call.rows()::delete);
    }
}

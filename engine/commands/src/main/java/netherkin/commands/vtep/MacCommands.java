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
    static final List<CommandSyntax> ALL = commands();

    private MacCommands() {}

    private static List<CommandSyntax> commands() {
        List<CommandSyntax> all = new ArrayList<>();
        for (String side : List.of("local", "remote")) {
            String capital = side.equals("local") ? "_Local" : "_Remote";
            String unicast = "Ucast_Macs" + capital;
            String multicast = "Mcast_Macs" + capital;
            all.add(writing("add-ucast-" + side, 3, 4, "LS MAC [ENCAP] IP", call -> addUnicast(call, unicast)));
            all.add(writing("del-ucast-" + side, 2, 2, "LS MAC", call -> deleteUnicast(call, unicast)));
            all.add(writing("add-mcast-" + side, 3, 4, "LS MAC [ENCAP] IP", call -> addMulticast(call, multicast)));
            all.add(writing("del-mcast-" + side, 3, 4, "LS MAC [ENCAP] IP", call -> deleteMulticast(call, multicast)));
            all.add(reading("clear-" + side + "-macs", 1, 1, "LS", call -> clear(call, unicast, multicast)));
            all.add(reading("list-" + side + "-macs", 1, 1, "LS", call -> list(call, side, unicast, multicast)));
        }
        return all;
    }

    private static List<Row> of(Call call, String table, Row network) {
        return call.rows().rows(table).stream()
                .filter(row -> network.isSame(row.ref("logical_switch")))
                .toList();
    }

    private static Row find(Call call, String table, Row network, String mac) {
        return of(call, table, network).stream()
                .filter(row -> row.text("MAC").equals(mac))
                .findFirst()
                .orElse(null);
    }

    private static Row insert(Call call, String table, Row network, String mac) {
        Row row = call.rows().insert(table);
        call.rows().set(row, "MAC", mac);
        call.rows().set(row, "logical_switch", network);
        return row;
    }

    private static void addUnicast(Call call, String table) {
        Row network = LogicalCommands.logicalSwitch(call, call.argument(0));
        Row locator = Locators.of(call).orNew(call);
        Row row = find(call, table, network, call.argument(1));
        row = row == null ? insert(call, table, network, call.argument(1)) : row;
        call.rows().set(row, "locator", locator);
    }

    private static void deleteUnicast(Call call, String table) {
        Row network = LogicalCommands.logicalSwitch(call, call.argument(0));
        Row row = find(call, table, network, call.argument(1));
        if (row != null) {
            call.rows().delete(row);
        }
    }

    private static void addMulticast(Call call, String table) {
        Row network = LogicalCommands.logicalSwitch(call, call.argument(0));
        Row row = find(call, table, network, call.argument(1));
        List<Row> locators = new ArrayList<>();
        if (row != null && row.ref("locator_set") != null) {
            locators.addAll(row.ref("locator_set").refs("locators"));
        }
        locators.add(Locators.of(call).orNew(call));
        row = row == null ? insert(call, table, network, call.argument(1)) : row;
        setLocators(call, row, locators);
    }

    /** Sets of locators never change: a new one takes their place. */
    private static void setLocators(Call call, Row row, List<Row> locators) {
        Row set = call.rows().insert("Physical_Locator_Set");
        call.rows().set(set, "locators", locators.toArray());
        call.rows().set(row, "locator_set", set);
    }

    private static void deleteMulticast(Call call, String table) {
        Row network = LogicalCommands.logicalSwitch(call, call.argument(0));
        Row row = find(call, table, network, call.argument(1));
        Row locator = Locators.of(call).find(call);
        if (row == null || locator == null) {
            return;
        }
        List<Row> rest = new ArrayList<>(row.ref("locator_set").refs("locators"));
        rest.removeIf(locator::isSame);
        if (rest.isEmpty()) {
            call.rows().delete(row);
        } else {
            setLocators(call, row, rest);
        }
    }

    private static void clear(Call call, String unicast, String multicast) {
        Row network = LogicalCommands.logicalSwitch(call, call.argument(0));
        of(call, unicast, network).forEach(call.rows()::delete);
        of(call, multicast, network).forEach(call.rows()::delete);
    }

    private static void list(Call call, String side, String unicast, String multicast) {
        Row network = LogicalCommands.logicalSwitch(call, call.argument(0));
        List<String> lines = new ArrayList<>();
        for (Row row : of(call, unicast, network)) {
            lines.add(line(row, row.ref("locator")));
        }
        call.line("ucast-mac-" + side);
        call.sorted(lines);
        call.line("");
        lines.clear();
        for (Row row : of(call, multicast, network)) {
            row.ref("locator_set").refs("locators").forEach(locator -> lines.add(line(row, locator)));
        }
        call.line("mcast-mac-" + side);
        call.sorted(lines);
        call.line("");
    }

    private static String line(Row row, Row locator) {
        return "  " + row.text("MAC") + " -> " + locator.text("encapsulation_type") + "/" + locator.text("dst_ip");
    }
}

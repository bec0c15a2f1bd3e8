package netherkin.commands.vtep;

import netherkin.commands.dbctl.Call;
import netherkin.commands.ovsdb.Row;

/** Addresses that are behind one VTEP each. */
final class UnicastCommands {
    private UnicastCommands() {}

    static void add(Call call, MacTable table) {
        Row network = LogicalCommands.logicalSwitch(call, call.argument(0));
        Row locator = Locators.of(call).orNew(call);
        Row row = table.find(call, network, call.argument(1));
        row = row == null ? table.insert(call, network, call.argument(1)) : row;
        call.rows().set(row, "locator", locator);
    }

    static void delete(Call call, MacTable table) {
        Row network = LogicalCommands.logicalSwitch(call, call.argument(0));
        Row row = table.find(call, network, call.argument(1));
        if (row != null) {
            call.rows().delete(row);
        }
    }
}

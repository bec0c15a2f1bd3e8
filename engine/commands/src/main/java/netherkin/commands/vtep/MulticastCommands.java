package netherkin.commands.vtep;

import java.util.ArrayList;
import java.util.List;
import netherkin.commands.dbctl.Call;
import netherkin.commands.ovsdb.Row;

/** Addresses that are behind any number of VTEPs. */
final class MulticastCommands {
    private MulticastCommands() {}

    static void add(Call call, MacTable table) {
        Row network = LogicalCommands.logicalSwitch(call, call.argument(0));
        Row row = table.find(call, network, call.argument(1));
        List<Row> locators = new ArrayList<>();
        if (row != null && row.ref("locator_set") != null) {
            locators.addAll(row.ref("locator_set").refs("locators"));
        }
        locators.add(Locators.of(call).orNew(call));
        row = row == null ? table.insert(call, network, call.argument(1)) : row;
        setLocators(call, row, locators);
    }

    /** Sets of locators never change: a new one takes their place. */
    private static void setLocators(Call call, Row row, List<Row> locators) {
        Row set = call.rows().insert("Physical_Locator_Set");
        call.rows().set(set, "locators", locators.toArray());
        call.rows().set(row, "locator_set", set);
    }

    static void delete(Call call, MacTable table) {
        Row network = LogicalCommands.logicalSwitch(call, call.argument(0));
        Row row = table.find(call, network, call.argument(1));
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
}

package netherkin.commands.vtep;

import java.util.ArrayList;
import java.util.List;
import netherkin.commands.dbctl.Call;
import netherkin.commands.ovsdb.Row;

/** {@code list-local-macs}, {@code list-remote-macs}. */
final class MacListing {
    private MacListing() {}

    static void print(Call call, String side, MacTable one, MacTable many) {
        Row network = LogicalCommands.logicalSwitch(call, call.argument(0));
        List<String> lines = new ArrayList<>();
        for (Row row : one.of(call, network)) {
            lines.add(line(row, row.ref("locator")));
        }
        call.line("ucast-mac-" + side);
        call.sorted(lines);
        call.line("");
        lines.clear();
        for (Row row : many.of(call, network)) {
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

package netherkin.commands.vtep;

import java.util.List;
import netherkin.commands.dbctl.Call;
import netherkin.commands.ovsdb.Row;

/** One of the tables whose rows have an address and a logical switch. */
record MacTable(String name) {
    /** The rows of a logical switch. */
    List<Row> of(Call call, Row network) {
        return call.rows().rows(name).stream()
                .filter(row -> network.isSame(row.ref("logical_switch")))
                .toList();
    }

    /** The row of an address; null if there is none. */
    Row find(Call call, Row network, String mac) {
        return of(call, network).stream()
                .filter(row -> row.text("MAC").equals(mac))
                .findFirst()
                .orElse(null);
    }

    Row insert(Call call, Row network, String mac) {
        Row row = call.rows().insert(name);
        call.rows().set(row, "MAC", mac);
        call.rows().set(row, "logical_switch", network);
        return row;
    }
}

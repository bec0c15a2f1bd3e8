package netherkin.commands.vtep;

import netherkin.commands.dbctl.Call;
import netherkin.commands.ovsdb.Row;

/** A tunnel's far end as a command names it: {@code [ENCAP] IP} behind the logical switch and the address. */
record Locators(String encapsulation, String ip) {
    private static final String DEFAULT = "vxlan_over_ipv4";

    static Locators of(Call call) {
        return call.arguments().size() == 3
                ? new Locators(DEFAULT, call.argument(2))
                : new Locators(call.argument(2), call.argument(3));
    }

    /** Its row; null if there is none. */
    Row find(Call call) {
        return call.rows().rows("Physical_Locator").stream()
                .filter(row -> row.text("dst_ip").equals(ip))
                .filter(row -> row.text("encapsulation_type").equals(encapsulation))
                .findFirst()
                .orElse(null);
    }

    Row orNew(Call call) {
        Row found = find(call);
        if (found != null) {
            return found;
        }
        Row row = call.rows().insert("Physical_Locator");
        call.rows().set(row, "dst_ip", ip);
        call.rows().set(row, "encapsulation_type", encapsulation);
        return row;
    }
}

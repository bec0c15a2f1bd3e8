package netherkin.commands.ovsdb;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import netherkin.commands.TwoHosts;
import netherkin.network.trace.TableChange;
import netherkin.network.trace.TableSnapshot;
import org.junit.jupiter.api.Test;

class DatabaseTablesTest {
    private final TwoHosts net = new TwoHosts();

    private List<String> column(String table, String column) {
        TableSnapshot snapshot = net.lab.table(table + " table", "hv1");
        int index = snapshot.columns().indexOf(column);
        return snapshot.rows().stream().map(row -> row.get(index)).toList();
    }

    private List<TableChange> changes(String table) {
        return net.lab.trace().entries().stream()
                .filter(TableChange.class::isInstance)
                .map(TableChange.class::cast)
                .filter(change -> change.table().equals(table + " table"))
                .toList();
    }

    @Test
    void rows_that_are_referred_to_show_their_names() {
        net.type("vtep-ctl add-ls ls0 -- add-mcast-remote ls0 unknown-dst 10.0.0.9");
        net.type("vtep-ctl add-mcast-remote ls0 unknown-dst 10.0.0.10");
        assertThat(column("Mcast_Macs_Remote", "logical_switch"), is(List.of("ls0")));
        assertThat(column("Mcast_Macs_Remote", "locator_set"), is(List.of("10.0.0.10, 10.0.0.9")));
        assertThat(column("Mcast_Macs_Remote", "ipaddr"), is(List.of("\"\"")));
        assertThat(column("Logical_Switch", "tunnel_key"), is(List.of("[]")));
    }

    @Test
    void what_changes_is_in_the_trace() {
        net.type("vtep-ctl add-ls ls0");
        net.type("vtep-ctl set Logical_Switch ls0 tunnel_key=7");
        net.type("vtep-ctl get Logical_Switch ls0 tunnel_key");
        net.type("vtep-ctl del-ls ls0");
        assertThat(
                changes("Logical_Switch").stream().map(TableChange::action).toList(),
                is(List.of(TableChange.Action.LEARNED, TableChange.Action.MOVED, TableChange.Action.REMOVED)));
    }

    @Test
    void a_host_has_its_own_tables_alone() {
        net.type("vtep-ctl add-ls ls0");
        assertThat(net.lab.table("Logical_Switch table", "hv2"), is(nullValue()));
        assertThat(net.lab.table("Physical_Switches table", "hv1"), is(nullValue()));
    }

    @Test
    void cells_may_be_written_as_the_programs_print_them() {
        assertThat(CellText.normal("[\"10.0.0.9\", \"10.0.0.10\"]"), is("10.0.0.10, 10.0.0.9"));
        assertThat(CellText.normal("{remote_ip=\"1.2.3.4\", key=flow}"), is("key=flow, remote_ip=1.2.3.4"));
        assertThat(CellText.normal("[]"), is("[]"));
        assertThat(CellText.normal("a b"), is("a b"));
    }
}

package netherkin.commands.ovsdb;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import netherkin.network.lab.Lab;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    private final HostDatabases host = HostDatabases.of(new Lab(), "hv1");
    private final Database vtep = host.vtep();

    private Row logicalSwitch(String name) {
        Transaction t = vtep.begin();
        Row row = t.insert("Logical_Switch");
        t.set(row, "name", name);
        t.set(row, "tunnel_key", 5000);
        t.commit();
        return vtep.find("Logical_Switch", "name", name);
    }

    private Row macOf(Row network) {
        Transaction t = vtep.begin();
        Row locator = t.insert("Physical_Locator");
        t.set(locator, "dst_ip", "10.0.0.1");
        Row mac = t.insert("Ucast_Macs_Remote");
        t.set(mac, "logical_switch", network);
        t.set(mac, "locator", locator);
        t.commit();
        return vtep.rows("Ucast_Macs_Remote").get(0);
    }

    @Test
    void the_schemas_have_all_tables() {
        assertThat(vtep.schema().tables().size(), is(18));
        assertThat(host.vswitch().schema().tables().size(), is(19));
    }

    @Test
    void a_row_is_read_by_the_types_of_its_columns() {
        Row row = logicalSwitch("ls0");
        assertThat(row.text("name"), is("ls0"));
        assertThat(row.integer("tunnel_key"), is(OptionalLong.of(5000)));
        assertThat(row.texts("replication_mode"), is(List.of()));
        assertThat(row.map("other_config"), is(Map.of()));
    }

    @Test
    void uuids_depend_on_seed_host_and_row_alone() {
        Row row = logicalSwitch("ls0");
        Database again = HostDatabases.of(new Lab(), "hv1").vtep();
        Database other = HostDatabases.of(new Lab(), "hv2").vtep();
        assertThat(again.begin().insert("Logical_Switch").uuid(), is(row.uuid()));
        assertThat(other.begin().insert("Logical_Switch").uuid(), is(not(row.uuid())));
        assertThat(row.uuid().version(), is(4));
    }

    @Test
    void a_row_that_is_not_root_goes_with_the_last_reference() {
        Row mac = macOf(logicalSwitch("ls0"));
        assertThat(mac.ref("locator").text("dst_ip"), is("10.0.0.1"));
        Transaction t = vtep.begin();
        t.delete(mac);
        t.commit();
        assertThat(vtep.rows("Physical_Locator"), is(List.of()));
    }

    @Test
    void a_row_that_is_referred_to_stays() {
        Row network = logicalSwitch("ls0");
        macOf(network);
        Transaction t = vtep.begin();
        t.delete(network);
        TransactionException e = assertThrows(TransactionException.class, t::commit);
        assertThat(e.error(), is("referential integrity violation"));
        assertThat(
                e.details(),
                is("cannot delete Logical_Switch row " + network.uuid() + " because of 1 remaining reference(s)"));
        assertThat(network.exists(), is(true));
    }

    @Test
    void rows_do_not_share_the_values_of_an_index() {
        logicalSwitch("ls0");
        TransactionException e = assertThrows(TransactionException.class, () -> logicalSwitch("ls0"));
        assertThat(
                e.details(),
                startsWith("Transaction causes multiple rows in \"Logical_Switch\" table to have identical values"
                        + " (ls0) for index on column \"name\".  First row, with UUID "));
    }

    @Test
    void a_weak_reference_vanishes_with_its_row() {
        Database db = host.vswitch();
        Transaction t = db.begin();
        Row bridge = t.insert("Bridge");
        Row port = t.insert("Port");
        Row mirror = t.insert("Mirror");
        Row netdev = t.insert("Interface");
        t.set(port, "interfaces", netdev);
        t.set(mirror, "select_src_port", port);
        t.set(bridge, "ports", port);
        t.set(bridge, "mirrors", mirror);
        t.set(t.insert("Open_vSwitch"), "bridges", bridge);
        t.commit();
        Transaction second = db.begin();
        second.remove(bridge, "ports", port);
        second.commit();
        assertThat(db.rows("Port"), is(List.of()));
        assertThat(db.rows("Interface"), is(List.of()));
        assertThat(db.rows("Mirror").get(0).refs("select_src_port"), is(List.of()));
        assertThat(db.rows("Mirror").get(0).get("select_src_port").isEmpty(), is(true));
    }

    @Test
    void listeners_and_the_generation_tell_of_changes_alone() {
        int[] calls = {0};
        vtep.listen(() -> calls[0]++);
        logicalSwitch("ls0");
        vtep.begin().commit();
        assertThat(calls[0], is(1));
        assertThat(vtep.generation(), is(1L));
    }
}

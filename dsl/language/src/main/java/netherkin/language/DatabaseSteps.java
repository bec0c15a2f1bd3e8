package netherkin.language;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import netherkin.network.expect.TableExpectation.Claim;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** English sentences about the tables of hosts' databases. */
public final class DatabaseSteps {
    /** Names with an underscore, and those of the schemas that have none. */
    static final String NAME = "([A-Za-z]+_\\w+|ACL|AutoAttach|Bridge|Controller|Datapath|Global|Interface|IPFIX"
            + "|Manager|Mirror|NetFlow|Port|QoS|Queue|SSL|sFlow|Tunnel)";

    private static final String TABLE = "^(?:[Tt]he )?" + NAME + " table of (.+)";
    private final DatabaseSentences sentences;

    public DatabaseSteps(Lab lab) {
        sentences = new DatabaseSentences(new Speech(lab, Lexicon.ENGLISH));
    }

    @Then(TABLE + " contains:?$")
    @Example(
            role = Role.THEN,
            value = "the Ucast_Macs_Remote table of Host A contains",
            table = {"MAC | logical_switch | locator", "00:00:00:00:00:02 | ls0 | 10.1.0.2"})
    @Example(
            role = Role.THEN,
            value = "the Physical_Port table of Host A contains",
            table = {"name | vlan_bindings", "vm1 | 0=ls0, 100=ls1"})
    public void contains(String table, String host, DataTable rows) {
        check(table, host, "contains", Claim.CONTAINS, rows);
    }

    @Then(TABLE + " is:?$")
    @Example(
            role = Role.THEN,
            value = "the Mcast_Macs_Remote table of Host A is",
            table = {"MAC | locator_set", "unknown-dst | 10.1.0.2, 10.1.0.3"})
    public void is(String table, String host, DataTable rows) {
        check(table, host, "is", Claim.IS, rows);
    }

    @Then(TABLE + " lacks:?$")
    @Example(
            role = Role.THEN,
            value = "the Bridge table of Host A lacks",
            table = {"name", "br0"})
    public void lacks(String table, String host, DataTable rows) {
        check(table, host, "lacks", Claim.LACKS, rows);
    }

    @Then(TABLE + " is empty$")
    @Example(role = Role.THEN, value = "the Physical_Locator table of Host A is empty")
    public void isEmpty(String table, String host) {
        check(table, host, "is empty", Claim.IS, null);
    }

    private void check(String table, String host, String verb, Claim claim, DataTable rows) {
        sentences.table(table + " table of " + host + " " + verb, table, host, claim, rows);
    }
}

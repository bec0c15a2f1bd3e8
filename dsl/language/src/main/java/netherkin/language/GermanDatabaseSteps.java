package netherkin.language;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.de.Dann;
import netherkin.network.expect.TableExpectation.Claim;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** German sentences about the tables of hosts' databases; the verb comes first or last. */
public final class GermanDatabaseSteps {
    private static final String TABLE = "(?:die )?Tabelle " + DatabaseSteps.NAME + " von (.+?)";
    private final DatabaseSentences sentences;

    public GermanDatabaseSteps(Lab lab) {
        sentences = new DatabaseSentences(new Speech(lab, Lexicon.GERMAN));
    }

    @Dann("^(?!.* nicht:?$)(?:enthält " + TABLE + "|" + TABLE + " enthält):?$")
    @Example(
            role = Role.THEN,
            value = "enthält die Tabelle Ucast_Macs_Remote von Host A",
            table = {"MAC | logical_switch | locator", "00:00:00:00:00:02 | ls0 | 10.1.0.2"})
    @Example(
            role = Role.THEN,
            value = "die Tabelle Physical_Port von Host A enthält",
            table = {"name | vlan_bindings", "vm1 | 0=ls0, 100=ls1"})
    public void contains(String first, String host, String second, String other, DataTable rows) {
        check(first, host, second, other, "enthält", Claim.CONTAINS, rows);
    }

    @Dann("^(?!.* leer$)(?:ist " + TABLE + "|" + TABLE + " ist):?$")
    @Example(
            role = Role.THEN,
            value = "ist die Tabelle Mcast_Macs_Remote von Host A",
            table = {"MAC | locator_set", "unknown-dst | 10.1.0.2, 10.1.0.3"})
    public void is(String first, String host, String second, String other, DataTable rows) {
        check(first, host, second, other, "ist", Claim.IS, rows);
    }

    @Dann("^(?:enthält " + TABLE + " nicht|" + TABLE + " enthält nicht):?$")
    @Example(
            role = Role.THEN,
            value = "die Tabelle Bridge von Host A enthält nicht",
            table = {"name", "br0"})
    public void lacks(String first, String host, String second, String other, DataTable rows) {
        check(first, host, second, other, "enthält nicht", Claim.LACKS, rows);
    }

    @Dann("^(?:ist " + TABLE + " leer|" + TABLE + " ist leer)$")
    @Example(role = Role.THEN, value = "ist die Tabelle Physical_Locator von Host A leer")
    public void isEmpty(String first, String host, String second, String other) {
        check(first, host, second, other, "ist leer", Claim.IS, null);
    }

    private void check(
            String first, String host, String second, String other, String verb, Claim claim, DataTable rows) {
        String table = first != null ? first : second;
        String owner = first != null ? host : other;
        sentences.table("Tabelle " + table + " von " + owner + " " + verb, table, owner, claim, rows);
    }
}

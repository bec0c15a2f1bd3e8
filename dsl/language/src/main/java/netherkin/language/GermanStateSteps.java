package netherkin.language;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.de.Dann;
import netherkin.network.expect.TableExpectation.Claim;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** German sentences about devices' tables; the verb comes first or last. */
public final class GermanStateSteps {
    private static final String TABLE =
            "(?:die )?((?:(?:MAC|ARP|VTEP|LIF|Routing|Neighbor|Controller)-T|Pfad-MTU-T|Routingt|Nachbart)abelle .+?)";
    private final StateSentences sentences;

    public GermanStateSteps(Lab lab) {
        sentences = new StateSentences(new Speech(lab, Lexicon.GERMAN));
    }

    @Dann("^(?!.* nicht:?$)(?:enthält " + TABLE + "|" + TABLE + " enthält):?$")
    @Example(
            role = Role.THEN,
            value = "enthält die ARP-Tabelle des DLR auf Host A",
            table = {"IP | MAC", "172.16.20.12 | MAC von VM2"})
    @Example(
            role = Role.THEN,
            value = "die ARP-Tabelle von VM1 enthält",
            table = {"IP", "172.16.10.1"})
    @Example(
            role = Role.THEN,
            value = "die Pfad-MTU-Tabelle des VTEP von Host A enthält",
            table = {"IP | MTU", "192.168.50.12 | 1500"})
    @Example(
            role = Role.THEN,
            value = "die VTEP-Tabelle des Controllers enthält",
            table = {"Netz | VTEP", "VXLAN 5001 | 192.168.50.12"})
    @Example(
            role = Role.THEN,
            value = "die Routing-Tabelle des DLR auf Host A enthält",
            table = {"Ziel | nächster Hop | Netz | Typ", "172.16.20.0/24 | | VXLAN 5001 | verbunden"})
    @Example(
            role = Role.THEN,
            value = "die Nachbartabelle von VM4 enthält",
            table = {"IP | MAC", "2001:db8::5 | MAC von VM5"})
    public void contains(String first, String second, DataTable rows) {
        table(first, second, "enthält", Claim.CONTAINS, rows);
    }

    @Dann("^(?!.* leer$)(?:ist " + TABLE + "|" + TABLE + " ist):?$")
    @Example(
            role = Role.THEN,
            value = "ist die MAC-Tabelle des VTEP von Host A",
            table = {"Netz | MAC | VTEP", "VXLAN 5001 | MAC von VM2 | 192.168.50.12"})
    public void is(String first, String second, DataTable rows) {
        table(first, second, "ist", Claim.IS, rows);
    }

    @Dann("^(?:enthält " + TABLE + " nicht|" + TABLE + " enthält nicht):?$")
    @Example(
            role = Role.THEN,
            value = "enthält die ARP-Tabelle von VM1 nicht",
            table = {"IP", "172.16.20.12"})
    @Example(
            role = Role.THEN,
            value = "die ARP-Tabelle von VM2 enthält nicht",
            table = {"IP", "172.16.20.13"})
    public void lacks(String first, String second, DataTable rows) {
        table(first, second, "enthält nicht", Claim.LACKS, rows);
    }

    @Dann("^(?:ist " + TABLE + " leer|" + TABLE + " ist leer)$")
    @Example(role = Role.THEN, value = "ist die ARP-Tabelle von VM2 leer")
    public void isEmpty(String first, String second) {
        table(first, second, "ist leer", Claim.IS, null);
    }

    private void table(String first, String second, String verb, Claim claim, DataTable rows) {
        String what = first != null ? first : second;
        sentences.table(what + " " + verb, what, claim, rows);
    }
}

package netherkin.language;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import netherkin.network.expect.TableExpectation.Claim;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** English sentences about devices' tables. */
public final class StateSteps {
    private static final String TABLE =
            "^(?:[Tt]he )?((?:MAC|ARP|VTEP|LIF|routing|neighbou?r|path MTU|controller) table of .+)";
    private final StateSentences sentences;

    public StateSteps(Lab lab) {
        sentences = new StateSentences(new Speech(lab, Lexicon.ENGLISH));
    }

    @Then(TABLE + " contains:?$")
    @Example(
            role = Role.THEN,
            value = "the ARP table of the DLR on Host A contains",
            table = {"IP | MAC", "172.16.20.12 | MAC of VM2"})
    @Example(
            role = Role.THEN,
            value = "the VTEP table of the controller contains",
            table = {"network | VTEP", "VXLAN 5001 | 192.168.50.12"})
    @Example(
            role = Role.THEN,
            value = "the path MTU table of the VTEP of Host A contains",
            table = {"IP | MTU", "192.168.50.12 | 1500"})
    @Example(
            role = Role.THEN,
            value = "the LIF table of the DLR on Host A contains",
            table = {"network | IP | MAC", "VXLAN 5001 | 172.16.20.1/24 | vMAC"})
    @Example(
            role = Role.THEN,
            value = "the routing table of the DLR on Host A contains",
            table = {"destination | next hop | network | type", "172.16.20.0/24 | | VXLAN 5001 | connected"})
    @Example(
            role = Role.THEN,
            value = "the neighbor table of VM4 contains",
            table = {"IP | MAC", "2001:db8::5 | MAC of VM5"})
    public void contains(String what, DataTable rows) {
        sentences.table(what + " contains", what, Claim.CONTAINS, rows);
    }

    @Then(TABLE + " is:?$")
    @Example(
            role = Role.THEN,
            value = "the MAC table of the VTEP of Host A is",
            table = {"network | MAC | VTEP", "VXLAN 5001 | MAC of VM2 | 192.168.50.12"})
    public void is(String what, DataTable rows) {
        sentences.table(what + " is", what, Claim.IS, rows);
    }

    @Then(TABLE + " lacks:?$")
    @Example(
            role = Role.THEN,
            value = "the ARP table of VM1 lacks",
            table = {"IP", "172.16.20.12"})
    public void lacks(String what, DataTable rows) {
        sentences.table(what + " lacks", what, Claim.LACKS, rows);
    }

    @Then(TABLE + " is empty$")
    @Example(role = Role.THEN, value = "the ARP table of VM2 is empty")
    public void isEmpty(String what) {
        sentences.table(what + " is empty", what, Claim.IS, null);
    }
}

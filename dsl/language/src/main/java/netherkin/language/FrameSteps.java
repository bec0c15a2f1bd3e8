package netherkin.language;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** English sentences that make frames, and that ask for them. */
public final class FrameSteps {
    private static final String CLAIMS =
            "(?:sees|sends|receives|forwards|drops|each see|each send|each receive|each forward|each drop)";
    private final FrameSentences sentences;
    private final StimulusSentences stimuli;

    public FrameSteps(Lab lab) {
        Speech speech = new Speech(lab, Lexicon.ENGLISH);
        sentences = new FrameSentences(speech);
        stimuli = new StimulusSentences(speech);
    }

    @When(
            "^(?!.* (?:with|sends this frame):?$)(.+? (?:(?:" + CLAIMS
                    + "|pings|traces the route to|traceroutes|migrates to|changes its MAC(?: address)? to) .+|forgets its (?:ARP|neighbou?r) table.*))$")
    @Example(role = Role.WHEN, value = "VM1 pings VM2")
    @Example(role = Role.WHEN, value = "VM1 pings 172.16.20.12 3 times with 1472 bytes of data and DF set")
    @Example(role = Role.WHEN, value = "VM1 pings VM2 with TTL 1")
    @Example(role = Role.WHEN, value = "VM1 traces the route to VM2")
    @Example(role = Role.WHEN, value = "VM1 sends an ARP request for VM2")
    @Example(role = Role.WHEN, value = "VM1 sends a gratuitous ARP")
    @Example(role = Role.WHEN, value = "VM1 sends a gratuitous ARP with OPCODE = 2")
    @Example(role = Role.WHEN, value = "VM4 sends a neighbor solicitation for VM5")
    @Example(role = Role.WHEN, value = "VM4 sends an unsolicited neighbor advertisement")
    @Example(role = Role.WHEN, value = "VM4 sends an unsolicited neighbor advertisement for VM5 without override")
    @Example(role = Role.WHEN, value = "VM1 migrates to Host B")
    @Example(role = Role.WHEN, value = "VM1 migrates to Host B with an outage of 20 ms")
    @Example(role = Role.WHEN, value = "VM1 changes its MAC address to 00:50:56:00:00:99")
    @Example(
            role = Role.WHEN,
            value = "VM1 sends 500 UDP datagrams to VM2 every 1 ms and VM2 migrates to Host A after 100 ms")
    @Example(role = Role.WHEN, value = "VM1 sends a broadcast frame")
    @Example(role = Role.WHEN, value = "VM1 sends a frame to MAC of VM2")
    @Example(role = Role.WHEN, value = "VM1 sends 3 UDP datagrams to VM2 from port 5000 to port 53 every 1 ms")
    @Example(role = Role.WHEN, value = "VM1 forgets its ARP table")
    @Example(role = Role.WHEN, value = "at the same time VM1 pings VM2, VM2 pings VM1 and VM3 sends a gratuitous ARP")
    @Example(role = Role.WHEN, value = "VM1 pings VM2 and VM2 pings VM1 after 100 ms")
    @Example(
            role = Role.THEN,
            value = "the DLR on Host A sends an ARP request with SRC MAC = vMAC, DST MAC = Broadcast")
    @Example(role = Role.THEN, value = "the VTEP of Host A sends exactly 1 ARP request on VXLAN 5001 within 5 s")
    @Example(role = Role.THEN, value = "Host B sees SRC MAC = pMAC A and DST MAC in Broadcast or vMAC")
    @Example(role = Role.THEN, value = "vmnic0 of Host B sends no VXLAN packet with OUTER DST PORT in 1..1023")
    @Example(role = Role.THEN, value = "Host B sends an ARP reply with eth.dst = pMAC A to Host A")
    @Example(role = Role.THEN, value = "core forwards it with OUTER TTL = 63")
    @Example(role = Role.THEN, value = "VM2 receives a frame")
    @Example(role = Role.THEN, value = "VM2 receives only frames from Host A")
    @Example(role = Role.THEN, value = "VM1 and VM2 each receive at most 2 ICMP messages")
    @Example(role = Role.THEN, value = "the virtual switch of Host A drops no frame because \"split horizon\"")
    public void happens(String text) {
        sentences.happens(text);
    }

    @Then("^(?=.* with:?$)(.+? " + CLAIMS + " .*with):?$")
    @Example(
            role = Role.THEN,
            value = "VM2 receives an ARP request with",
            table = {"SRC MAC | vMAC", "TARGET IP | IP of VM2"})
    public void framesWithTable(String text, DataTable conditions) {
        sentences.frames(text, conditions);
    }

    @When(
            "^(?=(?:at the same time )?(?:[Tt]he )?(?:link between |underlay router |service node |[a-z]+\\d\\S* of |(?:dv)?[Uu]plinks? of ))(?!.* (?:"
                    + CLAIMS
                    + "|pings|migrates to|changes its MAC|forgets its) )(.+ (?:fails?|recovers?)(?: after .+)?)$")
    @Example(role = Role.WHEN, value = "vmnic0 of Host A fails")
    @Example(role = Role.WHEN, value = "the uplink of Host B recovers")
    @Example(role = Role.WHEN, value = "the underlay router core fails")
    @Example(role = Role.WHEN, value = "the link between Host A and pSwitch fails")
    @Example(role = Role.WHEN, value = "the link between port 7 of pSwitch and vmnic0 of Host B recovers")
    @Example(role = Role.WHEN, value = "vmnic0 of Host A fails and vmnic0 of Host A recovers after 200 ms")
    @Example(role = Role.WHEN, value = "the service node fails")
    @Example(role = Role.WHEN, value = "the service node SN1 recovers")
    public void cables(String text) {
        sentences.happens(text);
    }

    @When("^(.+) sends this frame:?$")
    @Example(
            role = Role.WHEN,
            value = "VM1 sends this frame",
            table = {"DST MAC | MAC of VM2", "EtherType | 0x88b5"})
    @Example(
            role = Role.WHEN,
            value = "VM1 sends this frame",
            text = {"ff ff ff ff ff ff 00 50 56 ae 00 01", "88 b5 01 02 03 04"})
    public void sendsThisFrame(String machine, Object tableOrHex) {
        stimuli.thisFrame(machine, tableOrHex);
    }

    @When("^(\\d\\S*(?: (?:ns|µs|us|ms|s|min))? pass(?:es)?)$")
    @Example(role = Role.WHEN, value = "300 s pass")
    public void timePasses(String text) {
        stimuli.onlyStimulus(text);
    }

    @Given("^(.+) has pinged (.+)$")
    @Example(role = Role.GIVEN, value = "VM1 has pinged VM2")
    public void hasPinged(String machine, String target) {
        stimuli.hasPinged(machine, target);
    }

    @Given("^(.+) has no ARP entry for (.+)$")
    @Example(role = Role.GIVEN, value = "VM1 has no ARP entry for VM2")
    public void hasNoArpEntry(String machine, String target) {
        stimuli.forgets(machine, target);
    }

    @Then("^(?!.* with:?$)(.+? cross(?:es)? the underlay(?: .+)?)$")
    @Example(role = Role.THEN, value = "no frame with SRC MAC = vMAC crosses the underlay")
    @Example(role = Role.THEN, value = "exactly 2 ARP requests cross the underlay within 1 s")
    public void crosses(String text) {
        sentences.crossing(text, null);
    }

    @Then("^(.+? cross(?:es)? the underlay with):?$")
    @Example(
            role = Role.THEN,
            value = "an ARP request crosses the underlay with",
            table = {"SRC MAC | pMAC A", "DST MAC | Broadcast"})
    public void crossesWithTable(String text, DataTable conditions) {
        sentences.crossing(text, conditions);
    }

    @Then("^(every .+ (?:is|has) .+)$")
    @Example(role = Role.THEN, value = "every ARP frame at VM2 is an ARP request with SRC MAC = vMAC")
    @Example(role = Role.THEN, value = "every frame at vmnic0 of Host A has OUTER TTL = 64")
    public void every(String text) {
        sentences.every(text);
    }

    @Then("^((?:it|that frame|that packet) is \\d+ bytes? longer than the frame inside it)$")
    @Example(role = Role.THEN, value = "that packet is 50 bytes longer than the frame inside it")
    public void longer(String text) {
        sentences.longer(text);
    }

    @Then("^(these frames are seen in this order)(?: at (.+?))?:?$")
    @Example(
            role = Role.THEN,
            value = "these frames are seen in this order",
            table = {
                "at            | frame       | SRC MAC    | DST MAC   | arp.dst.proto_ipv4",
                "DLR on Host A | ARP request | vMAC       | Broadcast | 172.16.20.12",
                "VM2           | ARP reply   | MAC of VM2 | vMAC      |"
            })
    public void inOrder(String text, String place, DataTable frames) {
        sentences.rows(text, place, true, frames);
    }

    @Then("^(exactly these frames are seen)(?: at (.+?))?:?$")
    @Example(
            role = Role.THEN,
            value = "exactly these frames are seen at VM2",
            table = {"frame | SRC MAC", "ARP request | vMAC", "ARP reply | MAC of VM2"})
    public void exactly(String text, String place, DataTable frames) {
        sentences.rows(text, place, false, frames);
    }
}

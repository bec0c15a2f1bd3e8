package netherkin.language;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** English sentences about captures that somebody took, or that a command has written. */
public final class CaptureSteps {
    private static final String CAPTURE = "(?:[Ii]t|(?:[Tt]he )?capture \"[^\"]*\"(?: of .+?)?)";
    private static final String NO_LIST = "(?!(?:exactly )?these frames)";
    private final CaptureSentences sentences;

    public CaptureSteps(Lab lab) {
        sentences = new CaptureSentences(new Speech(lab, Lexicon.ENGLISH));
    }

    @Given("^the capture \"([^\"]*)\"$")
    @Example(role = Role.GIVEN, value = "the capture \"captures/rarp.pcap\"")
    public void capture(String path) {
        sentences.given(path);
    }

    @When("^(?:the )?capture \"([^\"]*)\"(?: of (.+?))? (?:is|has been|was) replayed into (.+?)( at full speed)?$")
    @Example(role = Role.WHEN, value = "the capture \"captures/rarp.pcap\" is replayed into the uplink of Host A")
    @Example(role = Role.WHEN, value = "the capture \"captures/rarp.pcap\" is replayed into VM1 at full speed")
    public void replayed(String path, String host, String place, String fullSpeed) {
        sentences.replayed(path, host, place, fullSpeed != null);
    }

    @Then("^(?!.* with:?$)(" + CAPTURE + " holds " + NO_LIST + ".+)$")
    @Example(role = Role.THEN, value = "the capture \"/tmp/rarp.pcap\" of Host B holds at least 1 RARP request")
    @Example(role = Role.THEN, value = "it holds no ARP request with SRC MAC = 00:50:56:8f:12:34")
    public void holds(String text) {
        sentences.holds(text, null);
    }

    @Then("^(?=.* with:?$)(" + CAPTURE + " holds " + NO_LIST + ".*with):?$")
    @Example(
            role = Role.THEN,
            value = "it holds exactly 3 RARP requests with",
            table = {"SRC MAC | 00:50:56:8f:12:34", "DST MAC | Broadcast"})
    public void holdsWithTable(String text, DataTable conditions) {
        sentences.holds(text, conditions);
    }

    @Then("^(" + CAPTURE + ") holds (these frames in this order):?$")
    @Example(
            role = Role.THEN,
            value = "the capture \"/tmp/rarp.pcap\" of Host B holds these frames in this order",
            table = {"frame | SRC MAC", "ARP request | vMAC", "ARP reply | MAC of VM2"})
    public void inOrder(String capture, String text, DataTable frames) {
        sentences.rows(capture + " holds " + text, capture, true, frames);
    }

    @Then("^(" + CAPTURE + ") holds (exactly these frames):?$")
    @Example(
            role = Role.THEN,
            value = "it holds exactly these frames",
            table = {"frame | SRC MAC", "RARP request | 00:50:56:8f:12:34"})
    public void exactly(String capture, String text, DataTable frames) {
        sentences.rows(capture + " holds " + text, capture, false, frames);
    }
}

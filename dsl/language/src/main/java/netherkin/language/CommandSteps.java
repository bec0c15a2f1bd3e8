package netherkin.language;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Locale;
import netherkin.language.CommandSentences.Comparison;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** English sentences that type commands, and that read what they printed. */
public final class CommandSteps {
    private static final String COMPARES = "(contains|lacks|is|matches)";
    private final CommandSentences sentences;

    public CommandSteps(Lab lab) {
        sentences = new CommandSentences(new Speech(lab, Lexicon.ENGLISH));
    }

    @When("^(?:this command runs|these commands run) on (.+?):?$")
    @Example(
            role = Role.WHEN,
            value = "this command runs on Host B",
            text = {"tcpdump-uw -r /tmp/rarp.pcap"})
    @Example(
            role = Role.GIVEN,
            value = "these commands run on Host B",
            text = {"pktcap-uw --uplink vmnic0 --dir 2 -o /tmp/out.pcap &", "sleep 1"})
    public void runs(String host, String script) {
        sentences.type(host, script, false);
    }

    @Given("^(?:this command is|these commands are) running on (.+?):?$")
    @Example(
            role = Role.GIVEN,
            value = "this command is running on Host B",
            text = {"pktcap-uw --uplink vmnic0 --dir 2 -o /tmp/rarp.pcap"})
    public void isRunning(String host, String script) {
        sentences.type(host, script, true);
    }

    @Then("^the output " + COMPARES + " \"(.*)\"$")
    @Example(role = Role.THEN, value = "the output contains \"Reverse Request who-is 00:50:56:8f:12:34\"")
    @Example(role = Role.THEN, value = "the output matches \"/[0-9]+ packets/\"")
    public void output(String comparison, String text) {
        sentences.output(comparison(comparison), text, false);
    }

    @Then("^the output " + COMPARES + ":?$")
    @Example(
            role = Role.THEN,
            value = "the output is",
            text = {"...", "* 0 packets dropped*"})
    public void outputBlock(String comparison, String text) {
        sentences.output(comparison(comparison), text, true);
    }

    @Then("^the exit status is (\\d+)$")
    @Example(role = Role.THEN, value = "the exit status is 0")
    public void exitStatus(String status) {
        sentences.exitStatus(status);
    }

    private static Comparison comparison(String word) {
        return Comparison.valueOf(word.toUpperCase(Locale.ROOT));
    }
}

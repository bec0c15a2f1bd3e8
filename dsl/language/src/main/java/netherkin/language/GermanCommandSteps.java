package netherkin.language;

import io.cucumber.java.de.Angenommen;
import io.cucumber.java.de.Dann;
import io.cucumber.java.de.Wenn;
import netherkin.language.CommandSentences.Comparison;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** German sentences that type commands, and that read what they printed. */
public final class GermanCommandSteps {
    private final CommandSentences sentences;

    public GermanCommandSteps(Lab lab) {
        sentences = new CommandSentences(new Speech(lab, Lexicon.GERMAN));
    }

    @Wenn("^(?:dieser Befehl|diese Befehle) (?:wird |werden )?auf (.+?) ausgeführt(?: wird| werden)?:?$")
    @Example(
            role = Role.WHEN,
            value = "dieser Befehl auf Host B ausgeführt wird",
            text = {"tcpdump-uw -r /tmp/rarp.pcap"})
    @Example(
            role = Role.GIVEN,
            value = "diese Befehle werden auf Host B ausgeführt",
            text = {"pktcap-uw --uplink vmnic0 --dir 2 -o /tmp/out.pcap &", "sleep 1"})
    public void runs(String host, String script) {
        sentences.type(host, script, false);
    }

    @Angenommen(
            "^(?:auf (.+?) (?:läuft dieser Befehl|laufen diese Befehle)|dieser Befehl läuft auf (.+?)|diese Befehle laufen auf"
                    + " (.+?)):?$")
    @Example(
            role = Role.GIVEN,
            value = "auf Host B läuft dieser Befehl",
            text = {"pktcap-uw --uplink vmnic0 --dir 2 -o /tmp/rarp.pcap"})
    @Example(
            role = Role.GIVEN,
            value = "dieser Befehl läuft auf Host B",
            text = {"pktcap-uw --uplink vmnic0 --dir 2 -o /tmp/rarp.pcap"})
    public void isRunning(String first, String second, String third, String script) {
        sentences.type(first != null ? first : second != null ? second : third, script, true);
    }

    @Dann("^(?:(enthält|ist|entspricht) die Ausgabe|die Ausgabe (enthält|ist|entspricht)) (nicht )?\"(.*)\"( nicht)?$")
    @Example(role = Role.THEN, value = "enthält die Ausgabe \"Reverse Request who-is 00:50:56:8f:12:34\"")
    @Example(role = Role.THEN, value = "die Ausgabe enthält nicht \"truncated\"")
    @Example(role = Role.THEN, value = "entspricht die Ausgabe \"/[0-9]+ packets/\"")
    public void output(String first, String second, String not, String text, String notAtEnd) {
        sentences.output(comparison(first != null ? first : second, not != null || notAtEnd != null), text, false);
    }

    @Dann("^(?:(enthält|ist|entspricht) die Ausgabe|die Ausgabe (enthält|ist|entspricht))( nicht)?:?$")
    @Example(
            role = Role.THEN,
            value = "ist die Ausgabe",
            text = {"...", "* 0 packets dropped*"})
    public void outputBlock(String first, String second, String not, String text) {
        sentences.output(comparison(first != null ? first : second, not != null), text, true);
    }

    @Dann("^(?:ist der Exit-Status|der Exit-Status ist|der Exitcode ist|ist der Exitcode) (\\d+)$")
    @Example(role = Role.THEN, value = "ist der Exit-Status 0")
    public void exitStatus(String status) {
        sentences.exitStatus(status);
    }

    private Comparison comparison(String word, boolean not) {
        return switch (word) {
            case "enthält" -> not ? Comparison.LACKS : Comparison.CONTAINS;
            case "ist" -> positive(Comparison.IS, not);
            default -> positive(Comparison.MATCHES, not);
        };
    }

    private Comparison positive(Comparison comparison, boolean not) {
        return sentences.positive(comparison, not);
    }
}

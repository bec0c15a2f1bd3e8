package netherkin.language;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.de.Angenommen;
import io.cucumber.java.de.Dann;
import io.cucumber.java.de.Wenn;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** German sentences about captures that somebody took, or that a command has written. */
public final class GermanCaptureSteps {
    private static final String CAPTURE =
            "(?:er|es|sie|(?:der |die |das )?(?:Mitschnitt|Aufzeichnung|Capture) \"[^\"]*\"(?: von .+?)?)";
    private static final String NO_LIST = "(?!.* diese Frames(?: in dieser Reihenfolge)?:?$)";
    private static final String HOLDS = "(?:enthält " + CAPTURE + " .+|" + CAPTURE + " enthält ";
    private static final String SUBJECT = "^(?:enthält (" + CAPTURE + ")|(" + CAPTURE + ") enthält) ";
    private final CaptureSentences sentences;

    public GermanCaptureSteps(Lab lab) {
        sentences = new CaptureSentences(new Speech(lab, Lexicon.GERMAN));
    }

    @Angenommen("^(?:der|die|das) (?:Mitschnitt|Aufzeichnung|Capture) \"([^\"]*)\"$")
    @Example(role = Role.GIVEN, value = "der Mitschnitt \"captures/rarp.pcap\"")
    public void capture(String path) {
        sentences.given(path);
    }

    @Wenn(
            "^(?:(?:wird|wurde) )?(?:der |die |das )?(?:Mitschnitt|Aufzeichnung|Capture) \"([^\"]*)\"(?: von (.+?))?"
                    + "(?: wird| wurde)? in (.+?)( mit voller Geschwindigkeit)? (?:eingespielt|eingespielt wird|eingespielt wurde)$")
    @Example(
            role = Role.WHEN,
            value = "der Mitschnitt \"captures/rarp.pcap\" in den Uplink von Host A eingespielt wird")
    @Example(
            role = Role.WHEN,
            value = "der Mitschnitt \"captures/rarp.pcap\" in VM1 mit voller Geschwindigkeit eingespielt wird")
    public void replayed(String path, String host, String place, String fullSpeed) {
        sentences.replayed(path, host, place, fullSpeed != null);
    }

    @Dann("^(?!.* mit:?$)" + NO_LIST + "(" + HOLDS + ".+))$")
    @Example(
            role = Role.THEN,
            value = "enthält der Mitschnitt \"/tmp/rarp.pcap\" von Host B mindestens 1 RARP-Anforderung")
    @Example(role = Role.THEN, value = "er enthält keine ARP-Anforderung mit SRC MAC = 00:50:56:8f:12:34")
    public void holds(String text) {
        sentences.holds(text, null);
    }

    @Dann("^(?=.* mit:?$)" + NO_LIST + "(" + HOLDS + ".*) mit):?$")
    @Example(
            role = Role.THEN,
            value = "enthält er genau 3 RARP-Anforderungen mit",
            table = {"SRC MAC | 00:50:56:8f:12:34", "DST MAC | Broadcast"})
    public void holdsWithTable(String text, DataTable conditions) {
        sentences.holds(text, conditions);
    }

    @Dann(SUBJECT + "(diese Frames in dieser Reihenfolge):?$")
    @Example(
            role = Role.THEN,
            value = "enthält der Mitschnitt \"/tmp/rarp.pcap\" von Host B diese Frames in dieser Reihenfolge",
            table = {"Frame | SRC MAC", "ARP-Anforderung | vMAC", "ARP-Antwort | MAC von VM2"})
    public void inOrder(String first, String second, String text, DataTable frames) {
        rows(first, second, text, true, frames);
    }

    @Dann(SUBJECT + "(genau diese Frames):?$")
    @Example(
            role = Role.THEN,
            value = "er enthält genau diese Frames",
            table = {"Frame | SRC MAC", "RARP-Anforderung | 00:50:56:8f:12:34"})
    public void exactly(String first, String second, String text, DataTable frames) {
        rows(first, second, text, false, frames);
    }

    private void rows(String first, String second, String text, boolean inOrder, DataTable frames) {
        String capture = first != null ? first : second;
        sentences.rows(capture + " enthält " + text, capture, inOrder, frames);
    }
}

package netherkin.language;

import io.cucumber.java.de.Dann;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** German sentences about a stream of datagrams that the window sent to a VM. */
public final class GermanStreamSteps {
    private final FrameSentences sentences;

    public GermanStreamSteps(Lab lab) {
        sentences = new FrameSentences(new Speech(lab, Lexicon.GERMAN));
    }

    @Dann("^(?=.* (?:nicht erreichbar|unerreichbar)$)(?=.* (?:höchstens|mindestens) )((?:ist|.+? ist) .+)$")
    @Example(role = Role.THEN, value = "ist VM2 von VM1 aus höchstens 50 ms nicht erreichbar")
    @Example(role = Role.THEN, value = "VM2 ist von VM1 aus höchstens 50 ms lang nicht erreichbar")
    public void unreachable(String text) {
        sentences.unreachable(text);
    }

    @Dann("^(?=.* (?:davon|von ihnen)$)(verpasst .+|(?!verpasst).+? verpasst .+)$")
    @Example(role = Role.THEN, value = "verpasst VM2 höchstens 3 davon")
    @Example(role = Role.THEN, value = "VM2 verpasst keines davon")
    public void misses(String text) {
        sentences.misses(text);
    }
}

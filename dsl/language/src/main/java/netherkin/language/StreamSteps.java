package netherkin.language;

import io.cucumber.java.en.Then;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** English sentences about a stream of datagrams that the window sent to a VM. */
public final class StreamSteps {
    private final FrameSentences sentences;

    public StreamSteps(Lab lab) {
        sentences = new FrameSentences(new Speech(lab, Lexicon.ENGLISH));
    }

    @Then("^(.+? is unreachable from .+)$")
    @Example(role = Role.THEN, value = "VM2 is unreachable from VM1 for at most 50 ms")
    public void unreachable(String text) {
        sentences.unreachable(text);
    }

    @Then("^(?=.* of them$)(.+? misses .+)$")
    @Example(role = Role.THEN, value = "VM2 misses at most 3 of them")
    @Example(role = Role.THEN, value = "VM2 misses none of them")
    public void misses(String text) {
        sentences.misses(text);
    }
}

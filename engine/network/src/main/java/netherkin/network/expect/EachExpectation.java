package netherkin.network.expect;

import java.util.List;

/** "VM1, VM2 and VM4 each receive …": one part a place, all must hold. */
public record EachExpectation(String text, List<FrameExpectation> parts) implements Expectation {
    public EachExpectation {
        parts = List.copyOf(parts);
    }
}

package netherkin.network.expect;

/** "{@code <place> sees [quantifier] [kind] [with] <conditions> [on …] [from …] [to …] [within …] [because …]}". */
public record FrameExpectation(
        String text, Place place, Verb verb, Quantifier quantifier, FramePattern pattern, Tail tail)
        implements Expectation {}

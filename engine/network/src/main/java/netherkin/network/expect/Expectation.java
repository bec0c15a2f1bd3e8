package netherkin.network.expect;

/** What a Then claims. All of it is data: {@link Evaluator} judges it. */
public sealed interface Expectation
        permits FrameExpectation,
                EachExpectation,
                EveryFrame,
                LongerThan,
                FrameTable,
                TableExpectation,
                Misses,
                Unreachable {
    /** The sentence in the scenario's own words, without its keyword and its table. */
    String text();
}

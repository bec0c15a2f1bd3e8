package netherkin.network.expect;

/** "that packet is 50 bytes longer than the frame inside it". */
public record LongerThan(String text, int bytes) implements Expectation {}

package netherkin.network.expect;

/**
 * "every {@code <kind>} at {@code <place>} is a {@code <kind>} with …", or "… has …".
 *
 * @param scope the frames spoken of; at least one must be there
 * @param claim what each of them must match
 */
public record EveryFrame(String text, Place place, FramePattern scope, FramePattern claim) implements Expectation {}

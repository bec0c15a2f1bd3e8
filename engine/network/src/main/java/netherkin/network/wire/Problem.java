package netherkin.network.wire;

/**
 * Why a packet could not be read to its end.
 *
 * @param offset in bytes from the frame's start
 * @param text what was found and what was expected there
 */
public record Problem(int offset, String text) {
    @Override
    public String toString() {
        return text + " at offset " + offset;
    }
}

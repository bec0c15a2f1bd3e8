package netherkin.network.capture;

/**
 * Writes a frame's bytes straight into a capture file's buffer, so that no copy is made. An encoder that captures
 * nothing costs no allocation either.
 *
 * @param <T> what describes the frame
 */
@FunctionalInterface
public interface FrameEncoder<T> {
    /**
     * Writes the bytes of {@code frame} to {@code target} from {@code offset} on.
     *
     * @return the number of bytes written, at most the maximum that the caller announced
     */
    int encode(T frame, byte[] target, int offset);
}

package netherkin.network.wire;

import netherkin.network.frame.EthernetFrame;

/** Writes frames as bytes, without FCS and without any padding but the frame's own. */
public final class FrameEncoder {
    private FrameEncoder() {}

    /**
     * The frame's bytes.
     *
     * @throws WireException if an IP or UDP length does not fit its field
     */
    public static byte[] encode(EthernetFrame frame) {
        byte[] bytes = new byte[frame.length()];
        EthernetCodec.encode(frame, bytes, 0);
        return bytes;
    }

    /**
     * Writes the frame's bytes into {@code target} from {@code offset} on and returns how many they are.
     *
     * @throws WireException if they don't fit, or if an IP or UDP length does not fit its field
     */
    public static int encode(EthernetFrame frame, byte[] target, int offset) {
        int length = frame.length();
        if (offset < 0 || length > target.length - offset) {
            throw WireException.truncated(offset, length, target.length - offset);
        }
        return EthernetCodec.encode(frame, target, offset) - offset;
    }
}

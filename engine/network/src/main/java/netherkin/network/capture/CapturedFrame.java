package netherkin.network.capture;

import java.util.List;
import java.util.OptionalLong;
import netherkin.network.frame.Bytes;

/**
 * A frame read from a capture, copied out of the reader.
 *
 * @param number of the frame in its file, from 1
 * @param at the interface that recorded it
 * @param nanos since 1970-01-01T00:00:00Z; 0 if the file gives no time
 * @param bytes as captured
 * @param originalLength on the wire, as the file claims it
 * @param comments in the file's order
 * @param packetId the packet's identity across interfaces, if the file gives one
 * @param direction across the interface
 */
public record CapturedFrame(
        long number,
        CaptureInterface at,
        long nanos,
        Bytes bytes,
        long originalLength,
        List<String> comments,
        OptionalLong packetId,
        Direction direction) {
    public CapturedFrame {
        comments = List.copyOf(comments);
    }
}

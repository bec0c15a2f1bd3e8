package netherkin.network.capture;

import java.util.List;

/** The frame that a reader stands on; overwritten by the next. Offsets are into the source's buffer. */
final class Packet {
    CapturePoint point;
    long nanos;
    boolean hasTime;
    int offset;
    int length;
    long originalLength;
    int flags;
    boolean hasPacketId;
    long packetId;
    /** Where the options with the comments are; empty if there are no comments. */
    int options;

    int optionsEnd;
    boolean bigEndian;

    void clearOptions() {
        flags = 0;
        hasPacketId = false;
        packetId = 0;
        options = 0;
        optionsEnd = 0;
    }

    List<String> comments(byte[] buffer) {
        return options == optionsEnd ? List.of() : PcapngOptions.comments(buffer, options, optionsEnd, bigEndian);
    }
}

package netherkin.network.expect;

import java.util.List;
import netherkin.network.frame.EthernetFrame;

/** A kind of frame and what must hold for its fields. */
public record FramePattern(Subject subject, List<Condition> conditions) {
    public FramePattern {
        conditions = List.copyOf(conditions);
    }

    /**
     * Whether a frame of a capture file is so: its kinds mean tenants' frames and the underlay's own alike, and what
     * travels beside a frame isn't in the file.
     */
    public boolean matchesInFile(EthernetFrame whole) {
        return Matching.matchesInFile(this, whole);
    }
}

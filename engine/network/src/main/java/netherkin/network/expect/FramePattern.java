package netherkin.network.expect;

import java.util.List;

/** A kind of frame and what must hold for its fields. */
public record FramePattern(Subject subject, List<Condition> conditions) {
    public FramePattern {
        conditions = List.copyOf(conditions);
    }
}

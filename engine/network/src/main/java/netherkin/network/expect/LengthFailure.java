package netherkin.network.expect;

import java.util.List;
import netherkin.network.expect.Explanation.Difference;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.trace.Entry;

/** Explains why a frame isn't that much longer than the frame inside it. */
final class LengthFailure {
    private LengthFailure() {}

    static Explanation explain(LongerThan claim, Entry entry, Window window, Context context) {
        Words words = new Words(context.names());
        FrameStory story = new FrameStory(window, new Numbers(window.trace()), words);
        EthernetFrame frame = Evidence.packetOf(entry).frame();
        String length = frame.isEnvelope()
                ? LongerThanVerdicts.overhead(frame) + " bytes (" + frame.length() + " and "
                        + frame.tenant().length() + ")"
                : "no envelope: there is no frame inside it";
        return new Explanation(
                claim.bytes() + " bytes longer than the frame inside it",
                null,
                story.line(entry),
                List.of(new Difference("longer by", "but was " + length)),
                null,
                null,
                story.number(entry),
                false,
                claim.bytes() + " bytes",
                length);
    }
}

package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.FrameTable;
import netherkin.network.expect.FrameTable.Mode;
import netherkin.network.expect.Place;

/** A frame at a place, for {@link NetworkMatchers#seesInOrder}. */
public record SeenFrame(String place, Frames frames) {
    static Expectation inOrder(Phrases phrases, List<SeenFrame> seen) {
        List<FrameTable.Row> rows = new ArrayList<>();
        for (SeenFrame one : seen) {
            Place place = phrases.places.need(new TextCursor(one.place));
            FrameClaim claim = phrases.frames.need(new TextCursor(one.frames.toString()));
            rows.add(new FrameTable.Row(place, claim.pattern(), rows.size() + 1));
        }
        return new FrameTable("these frames are seen in this order", Mode.IN_THIS_ORDER, null, rows);
    }
}

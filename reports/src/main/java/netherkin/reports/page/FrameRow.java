package netherkin.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netherkin.reports.frames.FrameDetails;
import netherkin.reports.frames.FrameLinks;
import netherkin.reports.frames.FrameView;

/**
 * A row of the table of frames.
 *
 * @param from the place that it came from; empty if it begins here
 */
public record FrameRow(FrameView frame, Optional<String> from, Optional<FrameDetails.Detail> detail) {
    static final int MOST = FrameLinks.MOST;

    static List<FrameRow> of(List<FrameView> frames) {
        FrameDetails details = new FrameDetails();
        List<FrameRow> rows = new ArrayList<>();
        for (FrameView frame : frames.subList(0, Math.min(MOST, frames.size()))) {
            FrameView before = frame.previous() == 0 ? null : frames.get(frame.previous() - 1);
            boolean moved = before != null && before.port() != frame.port();
            rows.add(new FrameRow(frame, moved ? Optional.of(before.place()) : Optional.empty(), details.of(frame)));
        }
        return rows;
    }
}

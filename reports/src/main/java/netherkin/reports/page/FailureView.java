package netherkin.reports.page;

import java.util.List;
import java.util.Optional;
import netherkin.reports.frames.FrameView;

/**
 * Why a scenario did not pass.
 *
 * @param expected the claim's core; empty if it failed by no claim
 * @param columns what came nearest, the nearest first
 * @param rows the claim part by part
 * @param chain the frames that led to the nearest, in order of time, itself at the end
 * @param began what the chain began with, if that was no frame
 * @param stopped the last frames that something was in the way of
 * @param message as a terminal shows it
 */
public record FailureView(
        Optional<String> expected,
        boolean unproven,
        List<Column> columns,
        List<Row> rows,
        List<Piece> nearest,
        List<Piece> because,
        List<Piece> elsewhere,
        List<FrameView> chain,
        Optional<String> began,
        List<Stopped> stopped,
        String message) {
    public FailureView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        chain = List.copyOf(chain);
        stopped = List.copyOf(stopped);
    }

    /** Whether the frame is as the claim says, and it is that which must not be. */
    public boolean isMatch() {
        return !rows.isEmpty()
                && rows.stream()
                        .map(row -> row.cells().get(0))
                        .allMatch(cell -> cell.isPresent() && cell.get().same());
    }

    /** @param frame its number; 0 if it is an entry of a table */
    public record Column(int frame, String line) {}

    /** @param cells one a column; empty where what came near has no such part */
    public record Row(String name, String expected, List<Optional<Cell>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether nothing that came near has it right. */
        public boolean isMissed() {
            return cells.stream()
                    .allMatch(cell -> cell.isPresent() && !cell.get().same());
        }
    }

    public record Cell(String actual, boolean same) {}

    /** @param frame its number where it was seen last; 0 if it never was */
    public record Stopped(int frame, String what, String by, String reason) {}
}

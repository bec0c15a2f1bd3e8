package netherkin.reports.drawing;

import netherkin.reports.ladder.Ladder;

/** Where a ladder's lanes stand: as far apart as a page has room for, and never too near for their names. */
record LadderGrid(int first, int gap, int lanes) {
    /** Room left of the first lane for times, repeats and the names of the lane itself. */
    static final int TIMES = 92;

    private static final int MARGIN = 66;
    private static final int RIGHT = 150;
    private static final int PAGE = 1120;
    private static final int NARROWEST = 104;
    private static final int WIDEST = 300;

    static LadderGrid of(Ladder ladder) {
        int lanes = ladder.lanes().size();
        int room = PAGE - TIMES - MARGIN - RIGHT;
        int gap = Math.max(NARROWEST, Math.min(WIDEST, room / Math.max(1, lanes - 1)));
        return new LadderGrid(TIMES + MARGIN, gap, lanes);
    }

    int x(int lane) {
        return first + lane * gap;
    }

    int width() {
        return x(lanes - 1) + RIGHT;
    }
}

package netherkin.reports.frames;

/** Links to the rows of the table of frames, which has no more than so many. */
public final class FrameLinks {
    /** The rows of the table at most. */
    public static final int MOST = 1_500;

    private FrameLinks() {}

    /** To a frame's row; to the end of the table for one that it leaves out. */
    public static String to(int frame) {
        return frame <= MOST ? "#f" + frame : "#frames-more";
    }
}

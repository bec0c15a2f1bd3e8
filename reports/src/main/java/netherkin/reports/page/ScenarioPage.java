package netherkin.reports.page;

import java.util.List;
import java.util.Optional;
import netherkin.reports.drawing.Drawing;
import netherkin.reports.labels.Labels;
import netherkin.reports.ladder.Ladder;
import netherkin.reports.tables.TableHistory;
import netherkin.reports.topology.TopologyPicture;

/**
 * The page of one variant of a scenario, in the order of a reader's questions.
 *
 * @param labels its own words
 * @param language the feature file's, for what comes from there
 * @param style the style sheet, relative to the page
 * @param index the index, relative to the page
 * @param facts counts and times, ready to read
 * @param again the command that runs this variant alone
 * @param topology a picture of the network; empty if there is none
 * @param frames in order
 * @param moreFrames how many frames the table leaves out
 */
public record ScenarioPage(
        Labels labels,
        String language,
        String style,
        String index,
        String feature,
        Optional<String> rule,
        String name,
        String place,
        String verdict,
        String variant,
        List<String> facts,
        List<String> tags,
        String again,
        List<Download> downloads,
        List<Download> placeCaptures,
        List<StepView> steps,
        Optional<FailureView> failure,
        Optional<TopologyPicture> topology,
        Ladder ladder,
        Optional<Drawing> ladderDrawing,
        List<FrameRow> frames,
        int moreFrames,
        TableHistory tables) {
    private static final List<String> RIGHT_TO_LEFT = List.of("ar", "fa", "he", "ur");

    public ScenarioPage {
        facts = List.copyOf(facts);
        tags = List.copyOf(tags);
        downloads = List.copyOf(downloads);
        placeCaptures = List.copyOf(placeCaptures);
        steps = List.copyOf(steps);
        frames = List.copyOf(frames);
    }

    /** The direction in which the feature file's language is written. */
    public String direction() {
        return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
    }

    /** A verdict as a shape, for those who see no colour. */
    public static String mark(String verdict) {
        return switch (verdict) {
            case "passed" -> "✓";
            case "aborted" -> "–";
            case "skipped" -> "·";
            default -> "✗";
        };
    }
}

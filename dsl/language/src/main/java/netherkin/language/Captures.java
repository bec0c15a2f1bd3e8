package netherkin.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.expect.EachExpectation;
import netherkin.network.expect.EveryFrame;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.FrameExpectation;
import netherkin.network.expect.FrameTable;
import netherkin.network.expect.LongerThan;
import netherkin.network.expect.Place;
import netherkin.network.expect.Verdict;
import netherkin.network.lab.CaptureFile;
import netherkin.network.lab.CaptureFiles;
import netherkin.network.lab.CaptureTrace;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Nearest;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;
import netherkin.network.trace.Trace;

/** The captures that one scenario speaks of: files that Givens named, and those that commands have written. */
final class Captures {
    private final Lab lab;
    private final Map<String, Trace> given = new LinkedHashMap<>();
    private final Map<CaptureFile, Trace> written = new LinkedHashMap<>();
    private Place current;
    private Trace judgedLast;

    private Captures(Lab lab) {
        this.lab = lab;
    }

    static Captures of(Lab lab) {
        return lab.attachment(Captures.class, () -> new Captures(lab));
    }

    /** The capture that a Given named last: what "it" is. */
    Place current() {
        return current;
    }

    /** Reads a file; {@code text} is the place as the sentence has it. */
    void given(String path, Trace frames, String text) {
        given.put(path, frames);
        current = Place.capture(path, null, text);
    }

    /** Judges a claim over the capture that it names, else over what happened in the scenario. */
    Verdict judge(Expectation claim, Origin origin) {
        Place capture = capture(claim);
        boolean goesOn = claim instanceof LongerThan && judgedLast != null;
        if (capture == null && !goesOn) {
            judgedLast = null;
            return lab.judge(claim);
        }
        judgedLast = goesOn ? judgedLast : frames(capture, origin);
        return lab.judge(claim, judgedLast);
    }

    private static Place capture(Expectation claim) {
        Place place = null;
        if (claim instanceof FrameExpectation frames) {
            place = frames.place();
        } else if (claim instanceof EveryFrame every) {
            place = every.place();
        } else if (claim instanceof FrameTable table) {
            place = table.place() != null ? table.place() : table.rows().get(0).place();
        } else if (claim instanceof EachExpectation each) {
            place = each.parts().get(0).place();
        }
        return place != null && place.kind() == Place.Kind.CAPTURE ? place : null;
    }

    private Trace frames(Place place, Origin origin) {
        Trace known = place.host() == null ? given.get(place.owner()) : null;
        return known != null ? known : frames(file(place, origin));
    }

    /** The frames that it holds by now; one that has grown is read again. */
    private Trace frames(CaptureFile file) {
        Trace known = written.get(file);
        if (known == null || known.size() != file.records().size()) {
            known = CaptureTrace.of(file);
            written.put(file, known);
        }
        return known;
    }

    private CaptureFile file(Place place, Origin origin) {
        CaptureFiles files = CaptureFiles.of(lab);
        if (place.host() != null) {
            return files.find(place.host(), place.owner())
                    .orElseThrow(() -> unknown(
                            origin, place.host() + " has no capture", place.owner(), files.paths(place.host())));
        }
        List<CaptureFile> found = new ArrayList<>();
        List<String> valid = new ArrayList<>(given.keySet());
        for (CaptureFile file : files.all()) {
            files.find(file.host(), place.owner()).filter(file::equals).ifPresent(found::add);
            valid.add(file.path());
        }
        if (found.size() > 1) {
            List<String> hosts = found.stream().map(CaptureFile::host).toList();
            throw new ScenarioException(
                    origin,
                    "there are several captures \"" + place.owner() + "\"; say whose: " + String.join(", ", hosts));
        }
        if (found.isEmpty()) {
            throw unknown(origin, "there is no capture", place.owner(), valid);
        }
        return found.get(0);
    }

    private static ScenarioException unknown(Origin origin, String what, String path, List<String> valid) {
        String nearest = String.join(", ", Nearest.of(path, valid));
        String hint = valid.isEmpty()
                ? "; no command has written one, and no Given names one"
                : nearest.isEmpty() ? "" : "; nearest: " + nearest;
        return new ScenarioException(origin, what + " \"" + path + "\"" + hint);
    }
}

package netherkin.language;

import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.List;
import netherkin.network.device.Stimulus;
import netherkin.network.expect.Place;
import netherkin.network.lab.CaptureFiles;
import netherkin.network.lab.CaptureTrace;
import netherkin.network.lab.Role;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.Trace;

/** Sentences about captures. What a capture holds is claimed like what a place sees. */
final class CaptureSentences {
    private final Speech speech;
    private final FrameSentences frames;

    CaptureSentences(Speech speech) {
        this.speech = speech;
        this.frames = new FrameSentences(speech);
    }

    /** {@code Given the capture "f.pcap"}. */
    void given(String path) {
        if (speech.role() != Role.GIVEN) {
            throw speech.wrong("which capture is meant is told by a Given");
        }
        Captures.of(speech.lab).given(path, CaptureOnDisk.read(path, speech.origin()), "capture \"" + path + "\"");
    }

    /** {@code <capture> holds …}, a two-column table under it or null. */
    void holds(String text, DataTable table) {
        noteIt(text);
        frames.frames(text, table);
    }

    /** {@code <capture> holds these frames in this order}, or exactly these. */
    void rows(String text, String capture, boolean inOrder, DataTable table) {
        noteIt(text);
        frames.rows(text, capture, inOrder, table);
    }

    /** {@code the capture "f" is replayed into <place>}; of a host's own files if {@code host} is not null. */
    void replayed(String path, String host, String place, boolean fullSpeed) {
        if (speech.role() == Role.THEN) {
            throw speech.wrong("this sentence makes something happen; it belongs after When, or after Given");
        }
        List<Stimulus.Timed> recorded = frames(path, host);
        String what = "capture \"" + path + "\"" + (host == null ? "" : " of " + host);
        speech.stimulate(phrases -> {
            TextCursor cursor = new TextCursor(place);
            Place where = phrases.places.need(cursor);
            ExpectationParser.atEnd(cursor);
            return new Stimulus.Replay(what, where.text(), where::holds, recorded, fullSpeed);
        });
    }

    private List<Stimulus.Timed> frames(String path, String host) {
        Trace trace = host == null
                ? CaptureOnDisk.read(path, speech.origin())
                : CaptureTrace.of(CaptureFiles.of(speech.lab)
                        .find(host, path)
                        .orElseThrow(() -> speech.wrong(host + " has no capture \"" + path + "\"; it has "
                                + CaptureFiles.of(speech.lab).paths(host))));
        List<Stimulus.Timed> all = new ArrayList<>();
        long first = trace.size() == 0 ? 0 : trace.get(0).at();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.get(i) instanceof Sighting seen) {
                all.add(new Stimulus.Timed(Math.max(0, seen.at() - first), seen.frame()));
            }
        }
        return all;
    }

    private void noteIt(String text) {
        boolean named = text.contains("\"");
        if (!named && Captures.of(speech.lab).current() == null) {
            throw speech.wrong(
                    "\"it\" stands for no capture here; a Given such as: the capture \"f.pcap\" tells which");
        }
    }
}

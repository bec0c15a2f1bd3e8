package netherkin.language;

import io.cucumber.datatable.DataTable;
import netherkin.network.lab.Role;

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

    private void noteIt(String text) {
        boolean named = text.contains("\"");
        if (!named && Captures.of(speech.lab).current() == null) {
            throw speech.wrong(
                    "\"it\" stands for no capture here; a Given such as: the capture \"f.pcap\" tells which");
        }
    }
}

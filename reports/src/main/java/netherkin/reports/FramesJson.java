package netherkin.reports;

import java.io.IOException;
import java.util.List;
import netherkin.network.field.PacketFields;
import netherkin.network.field.TsharkFields;
import netherkin.network.lab.Lab;
import netherkin.network.lab.LabCapture;
import netherkin.network.trace.Sighting;
import netherkin.network.wire.DecodeAs;

/** The frames of a scenario as they are in its capture: same numbers, same order, fields by Wireshark's names. */
final class FramesJson {
    private static final List<String> FIELDS = TsharkFields.names();

    private FramesJson() {}

    /** Writes the member {@code frames}. */
    static void member(Json json, Lab lab) throws IOException {
        TsharkFields fields = new TsharkFields(FIELDS, DecodeAs.OURS);
        json.array("frames", () -> {
            for (LabCapture.Frame frame : new LabCapture(lab).frames()) {
                json.line(() -> frame(json, frame, fields));
            }
        });
    }

    private static void frame(Json json, LabCapture.Frame frame, TsharkFields fields) throws IOException {
        Sighting sighting = frame.sighting();
        json.member("number", frame.number());
        json.member("nanos", sighting.at());
        json.member("at", sighting.port().place());
        json.member("direction", sighting.sent() ? "sent" : "received");
        json.member("packet", frame.packet());
        json.member("step", frame.step());
        json.array("notes", frame.notes());
        List<PacketFields.Occurrence> present = fields.present(sighting.frame());
        json.object("fields", () -> {
            for (PacketFields.Occurrence field : present) {
                json.member(field.name(), field.value());
            }
        });
    }
}

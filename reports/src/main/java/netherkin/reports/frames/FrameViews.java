package netherkin.reports.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netherkin.network.address.MacAddress;
import netherkin.network.expect.AddressNames;
import netherkin.network.expect.FrameLine;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.lab.JudgedStep;
import netherkin.network.lab.Lab;
import netherkin.network.lab.LabCapture;
import netherkin.network.lab.Rewrite;
import netherkin.network.trace.Packet;

/** Puts a scenario's frames into words. */
public final class FrameViews {
    private static final String SOURCE = "SRC MAC";
    private static final String DESTINATION = "DST MAC";
    private final AddressNames names;
    private final FrameLine lines;
    private final List<JudgedStep> steps;

    private FrameViews(Lab lab) {
        this.names = lab.addressNames();
        this.lines = new FrameLine(names);
        this.steps = lab.steps();
    }

    /** All of its capture, in order: frame {@code n} is element {@code n - 1}. */
    public static List<FrameView> of(Lab lab) {
        FrameViews views = new FrameViews(lab);
        List<FrameView> all = new ArrayList<>();
        if (lab.hasRun()) {
            new LabCapture(lab).frames().forEach(frame -> all.add(views.view(frame)));
        }
        return all;
    }

    private FrameView view(LabCapture.Frame frame) {
        Packet packet = frame.sighting().packet();
        EthernetFrame whole = packet.frame();
        EthernetFrame tenant = whole.tenant();
        return new FrameView(
                frame.number(),
                frame.sighting().at(),
                frame.sighting(),
                frame.packet(),
                frame.previous(),
                step(frame.sighting().index()),
                name(tenant.source(), SOURCE, frame.rewrites()),
                name(tenant.destination(), DESTINATION, frame.rewrites()),
                Plain.line(lines.content(whole)),
                Optional.ofNullable(Envelopes.of(whole, names)),
                frame.rewrites().stream()
                        .filter(one ->
                                !one.field().equals(SOURCE) && !one.field().equals(DESTINATION))
                        .toList(),
                frame.drops(),
                packet.has(Packet.DVS_LOCAL),
                packet.has(Packet.UNDERLAY),
                packet.identity().parent() != null);
    }

    private int step(int entry) {
        int step = -1;
        for (int i = 0; i < steps.size() && steps.get(i).from() <= entry; i++) {
            step = i;
        }
        return step;
    }

    private FrameView.Name name(MacAddress address, String field, List<Rewrite> rewrites) {
        String name = names.of(address);
        Optional<String> before = rewrites.stream()
                .filter(one -> one.field().equals(field))
                .map(one -> Plain.line(one.before()))
                .findFirst();
        return new FrameView.Name(name == null ? address.toString() : Plain.line(name), address.toString(), before);
    }
}

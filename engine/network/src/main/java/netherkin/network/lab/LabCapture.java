package netherkin.network.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.capture.AddressNames;
import netherkin.network.capture.CaptureInterface;
import netherkin.network.capture.Direction;
import netherkin.network.capture.PcapWriter;
import netherkin.network.capture.PcapngFrame;
import netherkin.network.capture.PcapngWriter;
import netherkin.network.capture.SafeName;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Port;
import netherkin.network.trace.Drop;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;
import netherkin.network.wire.FrameEncoder;

/**
 * A scenario's trace as capture files. Times are virtual, counted from a fixed epoch, so that two runs give the same bytes.
 * Frame {@code n} of the file is sighting {@code #n} of messages and reports.
 */
public final class LabCapture {
    /** 2026-01-01T00:00:00Z in nanoseconds: where virtual time begins in files. */
    public static final long EPOCH_NANOS = 1_767_225_600_000_000_000L;

    private final Lab lab;

    public LabCapture(Lab lab) {
        this.lab = lab;
    }

    /**
     * One sighting at a capture point as files number and describe it.
     *
     * @param packet the frame's number, the same wherever it is seen
     * @param step during which it was seen
     * @param notes what files say about it beside its bytes
     * @param previous number of the sighting before it on the frame's way; 0 where that begins
     * @param rewrites since {@code previous}
     * @param drops that ended it, or copies of it, before any other sighting
     */
    public record Frame(
            int number,
            Sighting sighting,
            int packet,
            String step,
            List<String> notes,
            int previous,
            List<Rewrite> rewrites,
            List<Drop> drops) {
        public Frame {
            notes = List.copyOf(notes);
            rewrites = List.copyOf(rewrites);
            drops = List.copyOf(drops);
        }
    }

    /** All frames of the scenario in the order of the capture. */
    public List<Frame> frames() {
        Made made = lab.attachment(Made.class, Made::new);
        if (made.entries != lab.trace().size()) {
            made.frames = List.copyOf(describe());
            made.entries = lab.trace().size();
        }
        return made.frames;
    }

    /** What was made of the trace when it had so many entries: each report asks for the same. */
    private static final class Made {
        private int entries = -1;
        private List<Frame> frames;
    }

    private List<Frame> describe() {
        List<Frame> frames = new ArrayList<>();
        FrameNotes notes = new FrameNotes(lab.trace(), lab::nameOf);
        int[] numbers = new int[lab.trace().size()];
        for (Entry entry : lab.trace().entries()) {
            if (entry instanceof Sighting s && s.port().isCapturePoint()) {
                int packet = notes.number(s.packet().identity().root());
                int own = notes.number(s.packet().identity());
                FrameNotes.Told told = notes.of(s);
                int previous =
                        told.previous() == null ? 0 : numbers[told.previous().index()];
                numbers[s.index()] = frames.size() + 1;
                frames.add(new Frame(
                        frames.size() + 1,
                        s,
                        Math.max(packet, own),
                        lab.stepAt(s.index()),
                        told.notes(),
                        previous,
                        told.rewrites(),
                        told.drops()));
            }
        }
        return frames;
    }

    /** The capture points in reading order. */
    public List<Port> points() {
        return lab.hasRun() ? CapturePoints.of(lab.topology(), lab.ports()) : List.of();
    }

    /**
     * Writes all of it to one pcapng file: an interface for each capture point, comments with step, rewrite and drop, the
     * packet's number across hops, and names for addresses.
     */
    public void writePcapng(Path file, String title) {
        writePcapng(file, title, points(), frames());
    }

    private void writePcapng(Path file, String title, List<Port> points, List<Frame> frames) {
        try (PcapngWriter writer = PcapngWriter.create(file, title)) {
            Map<Port, Integer> interfaces = new LinkedHashMap<>();
            Set<String> names = new LinkedHashSet<>();
            for (Port point : points) {
                String name = unique(names, point);
                interfaces.put(point, writer.addInterface(CaptureInterface.ethernet(name, point.place())));
            }
            if (lab.hasRun()) {
                writer.addNames(names(points, frames));
            }
            for (Frame frame : frames) {
                Sighting s = frame.sighting();
                PcapngFrame out = writer.frame(interfaces.get(s.port()), EPOCH_NANOS + s.at())
                        .direction(s.sent() ? Direction.OUTBOUND : Direction.INBOUND)
                        .packetId(frame.packet());
                if (!frame.step().isEmpty()) {
                    out.comment(frame.step());
                }
                frame.notes().forEach(out::comment);
                out.write(s.frame(), s.frame().length(), LabCapture::encode);
            }
        }
    }

    /** All of the scenario's names; for one place those that occur there, as every place with all would be quadratic. */
    private AddressNames names(List<Port> points, List<Frame> frames) {
        LabNames names = new LabNames(lab.addresses());
        return points.size() == 1
                ? names.forCapture(
                        frames.stream().map(each -> each.sighting().frame()).toList())
                : names.forCapture();
    }

    /** An interface's name; a second of the same, such as a router's next interface, gets a number. */
    private static String unique(Set<String> names, Port point) {
        String base = point.host() == null ? point.place() : point.host() + ":" + shortName(point);
        String name = base;
        for (int i = 2; !names.add(name); i++) {
            name = base + ":" + i;
        }
        return name;
    }

    private static String shortName(Port point) {
        return switch (point.kind()) {
            case VTEP -> "VTEP";
            default -> point.owner();
        };
    }

    /**
     * Writes a pcapng file for each capture point that saw a frame, and returns the files.
     *
     * @param title of the scenario
     */
    public List<Path> writePlaces(Path directory, String title) {
        return eachPlace(
                directory,
                ".pcapng",
                (file, point, own) -> writePcapng(file, title + " " + point.place(), List.of(point), own));
    }

    /** Writes one classic pcap file for each capture point that saw a frame, and returns the files. */
    public List<Path> writePcaps(Path directory) {
        return eachPlace(directory, ".pcap", (file, point, own) -> writePcap(file, own));
    }

    /** What writes one place's frames. */
    private interface PlaceWriter {
        void write(Path file, Port point, List<Frame> frames);
    }

    private List<Path> eachPlace(Path directory, String extension, PlaceWriter writer) {
        Map<Port, List<Frame>> byPoint = new LinkedHashMap<>();
        points().forEach(point -> byPoint.put(point, new ArrayList<>()));
        frames().forEach(frame -> byPoint.get(frame.sighting().port()).add(frame));
        Set<Path> files = new LinkedHashSet<>();
        byPoint.forEach((point, own) -> {
            if (!own.isEmpty()) {
                Path file = directory.resolve(SafeName.of(point.place()) + extension);
                for (int i = 2; files.contains(file); i++) {
                    file = directory.resolve(SafeName.of(point.place() + " " + i) + extension);
                }
                writer.write(file, point, own);
                files.add(file);
            }
        });
        return List.copyOf(files);
    }

    private static void writePcap(Path file, List<Frame> frames) {
        try (PcapWriter writer = PcapWriter.create(file)) {
            for (Frame frame : frames) {
                Sighting s = frame.sighting();
                writer.write(EPOCH_NANOS + s.at(), s.frame(), s.frame().length(), LabCapture::encode);
            }
        }
    }

    private static int encode(EthernetFrame frame, byte[] target, int offset) {
        return FrameEncoder.encode(frame, target, offset);
    }
}

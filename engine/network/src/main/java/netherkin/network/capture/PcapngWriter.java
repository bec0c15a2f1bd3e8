package netherkin.network.capture;

import java.nio.file.Path;
import java.util.List;

/**
 * Writes a pcapng file (draft-ietf-opsawg-pcapng) of one section: little-endian, nanoseconds, one interface for
 * each capture point. The file appears under its name when it is closed; until then it grows beside it as {@code
 * <name>.part}.
 *
 * <pre>{@code
 * try (PcapngWriter writer = PcapngWriter.create(path, "VM1 pings VM2")) {
 *     int uplink = writer.addInterface(CaptureInterface.ethernet("Host A:vmnic0", "uplink"));
 *     writer.frame(uplink, nanos).direction(Direction.OUTBOUND).packetId(7).comment("step 3").write(bytes, 0, length);
 * }
 * }</pre>
 *
 * <p>Every method throws a {@link CaptureException} that names the path and the cause when the file system refuses.
 */
public final class PcapngWriter implements AutoCloseable {
    private static final String APPLICATION = "netherkin";

    private final CaptureOutput output;
    private final PcapngBlocks blocks;
    private final PcapngFrame frame;
    private int interfaces;

    private PcapngWriter(CaptureOutput output) {
        this.output = output;
        this.blocks = new PcapngBlocks(output);
        this.frame = new PcapngFrame(output);
    }

    /**
     * Starts a file.
     *
     * @param comments on the whole section, such as the scenario's name
     */
    public static PcapngWriter create(Path path, String... comments) {
        PcapngWriter writer = new PcapngWriter(CaptureOutput.create(path));
        writer.blocks.sectionHeader(APPLICATION, List.of(comments));
        writer.output.started();
        return writer;
    }

    /** Declares a capture point and returns its number for {@link #frame}. Frames may have been written before. */
    public int addInterface(CaptureInterface point) {
        if (interfaces == Limits.INTERFACES) {
            throw new IllegalStateException("more than " + Limits.INTERFACES + " interfaces in one capture");
        }
        blocks.interfaceDescription(point);
        return interfaces++;
    }

    /** Adds names for addresses. */
    public void addNames(AddressNames names) {
        blocks.nameResolution(names);
    }

    /**
     * Begins a frame; its bytes complete it. The returned object is the same every time.
     *
     * @param interfaceId as {@link #addInterface} returned it
     * @param nanos since 1970-01-01T00:00:00Z, not negative
     */
    public PcapngFrame frame(int interfaceId, long nanos) {
        if (interfaceId < 0 || interfaceId >= interfaces) {
            throw new IllegalArgumentException("interface " + interfaceId + " of " + interfaces);
        }
        if (nanos < 0) {
            throw new IllegalArgumentException("time before 1970: " + nanos + " ns");
        }
        return frame.begin(interfaceId, nanos);
    }

    /** Hands all complete frames to the operating system: a reader sees them, and they outlive this process. */
    public void flush() {
        output.flush();
    }

    /** Deletes what was written; nothing appears under the file's name. */
    public void discard() {
        output.discard();
    }

    /** Completes the file and gives it its name. */
    @Override
    public void close() {
        output.close();
    }
}

package netherkin.network.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import netherkin.network.capture.CaptureInterface;
import netherkin.network.capture.PcapWriter;
import netherkin.network.capture.PcapngWriter;
import netherkin.network.frame.Bytes;

/**
 * A capture file that a command writes on a host. It exists in the scenario alone: whatever its path says, nothing is
 * written until {@link CaptureFiles#writeTo} puts a copy into the scenario's own output folder.
 */
public final class CaptureFile {
    private final String host;
    private final String path;
    private final Format format;
    private final int snapLength;
    private final List<Record> records = new ArrayList<>();

    /** What the file is on disk. */
    public enum Format {
        PCAP("pcap"),
        PCAPNG("pcapng");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /** Of a file's name, without the dot. */
        public String extension() {
            return extension;
        }
    }

    /**
     * One captured frame.
     *
     * @param at virtual time in nanoseconds
     * @param bytes as captured, cut at the snap length
     * @param originalLength bytes on the wire
     */
    public record Record(long at, Bytes bytes, int originalLength) {
        /** Nanoseconds since 1970-01-01T00:00:00Z, as files and printed times count. */
        public long nanos() {
            return LabCapture.EPOCH_NANOS + at;
        }
    }

    CaptureFile(String host, String path, Format format, int snapLength) {
        this.host = host;
        this.path = path;
        this.format = format;
        this.snapLength = snapLength;
    }

    /** The host that the command runs on. */
    public String host() {
        return host;
    }

    /** As the command named it. */
    public String path() {
        return path;
    }

    public Format format() {
        return format;
    }

    /** The most bytes of a frame that are kept, as the file's header claims it. */
    public int snapLength() {
        return snapLength;
    }

    /** What it holds so far. */
    public List<Record> records() {
        return Collections.unmodifiableList(records);
    }

    /** Appends a frame; no more than {@link #snapLength} bytes of it are kept. */
    public void append(long at, byte[] bytes, int originalLength) {
        records.add(new Record(at, Bytes.of(bytes, 0, Math.min(bytes.length, snapLength)), originalLength));
    }

    /** The place as a sentence names it: {@code capture "/tmp/rarp.pcap" of Host B}. */
    public String place() {
        return "capture \"" + path + "\" of " + host;
    }

    void write(Path target) {
        if (format == Format.PCAPNG) {
            writePcapng(target);
        } else {
            writePcap(target);
        }
    }

    private void writePcap(Path target) {
        try (PcapWriter writer = PcapWriter.create(target)) {
            for (Record record : records) {
                byte[] bytes = record.bytes.toArray();
                writer.write(record.nanos(), bytes, 0, bytes.length, record.originalLength);
            }
        }
    }

    private void writePcapng(Path target) {
        try (PcapngWriter writer = PcapngWriter.create(target, place())) {
            int point = writer.addInterface(CaptureInterface.ethernet(host + ":" + path, place()));
            for (Record record : records) {
                byte[] bytes = record.bytes.toArray();
                writer.frame(point, record.nanos())
                        .originalLength(record.originalLength)
                        .write(bytes, 0, bytes.length);
            }
        }
    }
}

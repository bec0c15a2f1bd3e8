package netherkin.benchmarks;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import netherkin.network.capture.CaptureInterface;
import netherkin.network.capture.Direction;
import netherkin.network.capture.PcapngFrame;
import netherkin.network.capture.PcapngWriter;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.wire.FrameEncoder;

/**
 * Writes files of many equal frames: as a capture, and as plain bytes through a channel. Always new ones: to replace a file
 * makes some file systems wait for the disk.
 */
final class CaptureFiles {
    static final int FRAMES = 100_000;
    private static final int BUFFER = 256 << 10;
    private static final EthernetFrame FRAME = Frames.envelope();
    private static final byte[] BYTES = FrameEncoder.encode(FRAME);

    private CaptureFiles() {}

    /** Frames that are bytes already, each with direction and packet id. */
    static long ofBytes(Path file) throws IOException {
        Files.deleteIfExists(file);
        try (PcapngWriter writer = PcapngWriter.create(file)) {
            int uplink = writer.addInterface(CaptureInterface.ethernet("Host A:vmnic0", "uplink"));
            for (int i = 0; i < FRAMES; i++) {
                begin(writer, uplink, i).write(BYTES, 0, BYTES.length);
            }
        }
        return FRAMES;
    }

    /** Frames that are records; the codec writes them. */
    static long ofRecords(Path file) throws IOException {
        Files.deleteIfExists(file);
        try (PcapngWriter writer = PcapngWriter.create(file)) {
            int uplink = writer.addInterface(CaptureInterface.ethernet("Host A:vmnic0", "uplink"));
            for (int i = 0; i < FRAMES; i++) {
                begin(writer, uplink, i).write(FRAME, BYTES.length, FrameEncoder::encode);
            }
        }
        return FRAMES;
    }

    private static PcapngFrame begin(PcapngWriter writer, int uplink, int number) {
        return writer.frame(uplink, number * 1_000L)
                .direction(Direction.OUTBOUND)
                .packetId(number);
    }

    /** The last block of a capture: as many bytes as it has for each frame. A block ends with its length. */
    static byte[] lastBlock(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int length = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).getInt(all.length - 4);
        return Arrays.copyOfRange(all, all.length - length, all.length);
    }

    /** The same bytes, block by block through one buffer of the same size and a channel. */
    static long plain(Path file, byte[] block) throws IOException {
        Files.deleteIfExists(file);
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            for (int i = 0; i < FRAMES; i++) {
                if (buffer.remaining() < block.length) {
                    drain(buffer, channel);
                }
                buffer.put(block);
            }
            drain(buffer, channel);
            return channel.size();
        }
    }

    private static void drain(ByteBuffer buffer, FileChannel channel) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}

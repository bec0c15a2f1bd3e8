package netherkin.network.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import netherkin.network.frame.EthernetFrame;

/** Captured bytes and how many they were on the wire; written to a file in the least that libpcap reads. */
public record Packet(byte[] bytes, int wireLength) {
    public static Packet of(EthernetFrame frame) {
        byte[] bytes = FrameEncoder.encode(frame);
        return new Packet(bytes, bytes.length);
    }

    /** The first bytes of it, as a capture with a snap length keeps them. */
    public Packet snapped(int length) {
        return new Packet(Arrays.copyOf(bytes, length), wireLength);
    }

    /** The first bytes of it, as if no more had been sent. */
    public Packet cut(int length) {
        return new Packet(Arrays.copyOf(bytes, length), length);
    }

    /** One packet a second from 1970 on, microseconds 123456. */
    public static void write(List<Packet> packets, Path file) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(header());
        for (int i = 0; i < packets.size(); i++) {
            Packet packet = packets.get(i);
            ByteBuffer record = ByteBuffer.allocate(16);
            record.putInt(i).putInt(123_456).putInt(packet.bytes.length).putInt(packet.wireLength);
            content.writeBytes(record.array());
            content.writeBytes(packet.bytes);
        }
        try {
            Files.write(file, content.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] header() {
        ByteBuffer header = ByteBuffer.allocate(24);
        header.putInt(0xa1b2c3d4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(262_144)
                .putInt(1);
        return header.array();
    }
}

package netherkin.language;

import java.nio.file.Path;
import netherkin.network.capture.PcapWriter;

/** A capture file of announcements, as somebody else would have taken it. */
final class RarpCapture {
    static final String MAC = "00:50:56:8f:12:34";

    private RarpCapture() {}

    static void write(Path file, int frames) {
        byte[] frame = bytes();
        try (PcapWriter writer = PcapWriter.create(file)) {
            for (int i = 0; i < frames; i++) {
                writer.write(1_700_000_000_000_000_000L + i * 1_000_000_000L, frame, 0, frame.length, frame.length);
            }
        }
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[60];
        String hex = "ffffffffffff" + "0050568f1234" + "8035" + "0001080006040003" + "0050568f1234" + "00000000"
                + "0050568f1234" + "00000000";
        for (int i = 0; i < hex.length() / 2; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }
}

package netherkin.language;

import io.cucumber.docstring.DocString;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.wire.FrameDecoder;
import netherkin.network.wire.WireException;

/** Reads a frame written in hexadecimal: pairs of digits, with spaces, colons or a dump's offsets between them or not. */
final class HexFrame {
    private static final int LONGEST = 65_549;

    private HexFrame() {}

    static EthernetFrame read(Object text) {
        String hex = text instanceof DocString block ? block.getContent() : String.valueOf(text);
        byte[] bytes = bytes(hex);
        if (bytes.length > LONGEST) {
            throw Misreading.because("a frame of " + bytes.length + " bytes is longer than any IP packet allows");
        }
        try {
            return FrameDecoder.OURS.decode(bytes);
        } catch (WireException problem) {
            throw Misreading.because("the bytes are no Ethernet frame: " + problem.getMessage());
        }
    }

    private static byte[] bytes(String hex) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        hex.lines().forEach(line -> line(bytes, withoutOffset(line.strip())));
        return bytes.toByteArray();
    }

    /** A dump's lines begin with an offset: {@code 0x0010:} or {@code 0010} and two spaces. */
    private static String withoutOffset(String line) {
        int colon = line.startsWith("0x") ? line.indexOf(':') : -1;
        int blanks = line.indexOf("  ");
        boolean offset = blanks >= 4 && line.substring(0, blanks).chars().noneMatch(c -> c == ' ' || c == ':');
        return colon > 0 ? line.substring(colon + 1) : offset ? line.substring(blanks) : line;
    }

    private static void line(ByteArrayOutputStream bytes, String line) {
        int high = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ' || c == ':' || c == '-' || c == '\t') {
                continue;
            }
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw Misreading.because(
                        "\"" + c + "\" is no hexadecimal digit, in the line \"" + line.toLowerCase(Locale.ROOT) + "\"");
            }
            if (high < 0) {
                high = digit;
            } else {
                bytes.write(high << 4 | digit);
                high = -1;
            }
        }
        if (high >= 0) {
            throw Misreading.because("half a byte is left over in the line \"" + line + "\"");
        }
    }
}

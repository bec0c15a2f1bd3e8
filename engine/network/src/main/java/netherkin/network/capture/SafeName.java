package netherkin.network.capture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * From any text, such as a scenario's name, to the name of a file or folder that is safe on every file system.
 *
 * <p>The result has lower-case ASCII letters, digits and single hyphens only, at most 73 of them. A text that is
 * such a name already is taken as it is ({@code dlr-arp}); any other becomes what is readable of it and a digest of
 * the whole text ({@code vm1-pings-vm2-0c4e7d11aa93}), so that two texts never share a name, not even on a file
 * system that ignores case or normalises Unicode. The same text has the same name in every run.
 */
public final class SafeName {
    private static final int LONGEST_READABLE = 60;
    private static final int DIGEST_BYTES = 6;
    private static final List<String> DEVICES_OF_WINDOWS = List.of("con", "prn", "aux", "nul", "com", "lpt");

    /** Names made before, as each scenario's places are the same: one that a race loses is made again. */
    private static final Known[] RECENT = new Known[256];

    private record Known(String text, String name) {}

    private SafeName() {}

    /** The file name for {@code text}; an extension may be added to it. */
    public static String of(String text) {
        int hash = text.hashCode();
        Known known = RECENT[(hash ^ hash >>> 16) & RECENT.length - 1];
        if (known == null || !known.text.equals(text)) {
            known = new Known(text, made(text));
            RECENT[(hash ^ hash >>> 16) & RECENT.length - 1] = known;
        }
        return known.name;
    }

    private static String made(String text) {
        String readable = readable(text);
        if (readable.equals(text) && !readable.isEmpty() && !isDevice(readable) && !endsLikeDigest(readable)) {
            return readable;
        }
        return readable.isEmpty() ? "unnamed-" + digest(text) : readable + "-" + digest(text);
    }

    private static String readable(String text) {
        String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder readable = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < folded.length() && readable.length() < LONGEST_READABLE - 1; i++) {
            char c = folded.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                readable.append(gap && readable.length() > 0 ? "-" : "").append(c);
                gap = false;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return readable.toString();
    }

    /** CON, NUL, COM1 and their like mean a device on Windows, whatever extension follows. */
    private static boolean isDevice(String name) {
        return DEVICES_OF_WINDOWS.stream()
                .anyMatch(device -> name.startsWith(device) && name.length() <= device.length() + 1);
    }

    /** Whether a text could pass for the name made from another text. */
    private static boolean endsLikeDigest(String name) {
        int hyphen = name.lastIndexOf('-');
        return name.length() - hyphen - 1 == 2 * DIGEST_BYTES;
    }

    /** Over UTF-16 units: in UTF-8 all unpaired surrogates would be one and the same. */
    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < text.length(); i++) {
                digest.update((byte) (text.charAt(i) >>> 8));
                digest.update((byte) text.charAt(i));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

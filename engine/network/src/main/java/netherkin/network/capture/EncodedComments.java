package netherkin.network.capture;

/** The UTF-8 of recent comments: a step's text stands on each of its frames. */
final class EncodedComments {
    private static final int SLOTS = 64;
    private final String[] texts = new String[SLOTS];
    private final byte[][] encoded = new byte[SLOTS][];

    byte[] of(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        if (!text.equals(texts[slot])) {
            texts[slot] = text;
            encoded[slot] = Octets.utf8(text, Limits.OPTION);
        }
        return encoded[slot];
    }
}

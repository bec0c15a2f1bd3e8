package netherkin.junit.cucumber;

/** Takes what hooks and steps attach to their scenario. */
public interface Attachments {
    /** A line of text. */
    void log(String text);

    /** Data of a media type; the name may be null. */
    void attach(byte[] data, String mediaType, String name);
}

package netherkin.junit.feature;

/** A step's doc string; the media type is empty if none is written. */
public record DocText(String content, String mediaType) {}

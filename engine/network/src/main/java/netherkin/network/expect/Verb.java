package netherkin.network.expect;

/** What a place does with a frame. */
public enum Verb {
    /** Either direction. */
    SEES,
    SENDS,
    RECEIVES,
    /** Received and sent on; conditions read the frame as sent. */
    FORWARDS,
    DROPS,
    /** Of the underlay: either direction, on any of its links. */
    CROSSES
}

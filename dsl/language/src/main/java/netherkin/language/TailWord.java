package netherkin.language;

/** What may follow a frame's description. */
enum TailWord {
    ON,
    FROM,
    TO,
    WITHIN,
    BECAUSE,
    /** "an ARP request for VM2": whose address is asked for. */
    FOR
}

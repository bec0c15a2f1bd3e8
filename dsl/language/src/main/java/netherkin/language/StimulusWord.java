package netherkin.language;

/** The words that stimuli are made of, beside kinds of frames and addresses. */
enum StimulusWord {
    PINGS,
    SENDS,
    FORGETS_ARP,
    TRACES_ROUTE,
    MIGRATES,
    /** "to" before the host that a VM migrates to. */
    ONTO,
    /** "an outage of" before a time. */
    OUTAGE,
    NO_OUTAGE,
    CHANGES_MAC,
    FAILS,
    RECOVERS,
    LINK_BETWEEN,
    UNDERLAY_ROUTER,
    PASS,
    AT_ONCE,
    AFTER,
    TIMES,
    BYTES_OF_DATA,
    DF_SET,
    /** After an unsolicited neighbour advertisement. */
    NO_OVERRIDE,
    THIS_FRAME,
    /** "every 1 ms". */
    EVERY
}

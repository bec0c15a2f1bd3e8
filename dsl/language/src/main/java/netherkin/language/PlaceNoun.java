package netherkin.language;

/** The places that have no name of their own. */
enum PlaceNoun {
    /** A host's only router instance, whatever the router's name. */
    ROUTER,
    VTEP,
    VIRTUAL_SWITCH,
    UPLINKS,
    UNDERLAY,
    /** The only service node, whatever its name. */
    SERVICE_NODE,
    /** A capture file's frames. */
    CAPTURE
}

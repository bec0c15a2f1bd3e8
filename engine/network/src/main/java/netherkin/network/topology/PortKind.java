package netherkin.network.topology;

/** What sits at a port, and with that how feature files name it as a place. */
public enum PortKind {
    /** A VM's vNIC. */
    VM,
    /** A router instance's port on the virtual switch (vdrPort). */
    ROUTER_INSTANCE,
    /** The tunnel side of a VTEP: tenant frames as they are inside the envelope, one sighting a copy. */
    VTEP,
    /** A host's physical NIC, with outer headers. */
    NIC,
    /** A service node's NIC, with outer headers. */
    SERVICE_NODE,
    /** An underlay router's interface. */
    UNDERLAY_ROUTER,
    /** A port of a declared physical switch. */
    PHYSICAL_SWITCH,
    /** A port of a switch in the underlay that no sentence declared. */
    UNDERLAY_SWITCH,
    /** Where the frames of a capture file were recorded. */
    CAPTURE,
    /** A joint inside a host that no sentence names: sightings there serve causes, not places. */
    INTERNAL
}

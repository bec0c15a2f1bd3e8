package netherkin.network.topology;

/**
 * A point where frames are sent and received, and so can be seen. One object a point: compared by identity.
 *
 * @param index unique in its simulation, in order of creation
 * @param host name of the host it is inside of, or null
 * @param owner what it belongs to, as feature files call it: VM, router, NIC, switch
 * @param name of the port itself where the owner has several, such as "7"; else empty
 */
public record Port(int index, PortKind kind, String host, String owner, String name) {
    /** Whether frames there count as crossing the underlay. */
    public boolean isUnderlay() {
        return switch (kind) {
            case NIC, SERVICE_NODE, UNDERLAY_ROUTER, PHYSICAL_SWITCH, UNDERLAY_SWITCH -> true;
            case VM, ROUTER_INSTANCE, VTEP, INTERNAL, CAPTURE -> false;
        };
    }

    /** Whether captures have an interface for it. */
    public boolean isCapturePoint() {
        return kind != PortKind.INTERNAL && kind != PortKind.UNDERLAY_SWITCH && kind != PortKind.CAPTURE;
    }

    /** The place as a sentence names it: {@code VM1}, {@code DLR on Host A}, {@code vmnic0 of Host A}. */
    public String place() {
        return switch (kind) {
            case VM -> owner;
            case ROUTER_INSTANCE -> owner + " on " + host;
            case VTEP -> "VTEP of " + host;
            case NIC -> owner + " of " + host;
            default -> name.isEmpty() ? owner : "port " + name + " of " + owner;
        };
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return place();
    }
}

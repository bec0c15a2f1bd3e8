package netherkin.network.expect;

import java.util.Objects;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Drop;

/**
 * Where a sentence looks (LANGUAGE, places).
 *
 * @param host the host's name, or null
 * @param owner the VM, router, NIC or switch, or null
 * @param port of a switch, or null
 * @param text the place in the scenario's own words, without a leading article: "DLR on Host A"
 */
public record Place(Kind kind, String host, String owner, String port, String text) {
    /** What is looked at. */
    public enum Kind {
        VM,
        ROUTER_INSTANCE,
        /** Its decisions: only drops can be seen there. */
        VIRTUAL_SWITCH,
        VTEP,
        NIC,
        /** All NICs of a host. */
        UPLINKS,
        /** Every place inside a host. */
        HOST,
        UNDERLAY_ROUTER,
        SERVICE_NODE,
        /** One port of a physical switch. */
        SWITCH_PORT,
        /** All ports of a physical switch. */
        SWITCH,
        /** Every link between hosts, switches and routers. */
        UNDERLAY,
        /** A file's frames: the owner is its path, the host the one that a command wrote it on. */
        CAPTURE
    }

    public static Place machine(String name, String text) {
        return new Place(Kind.VM, null, name, null, text);
    }

    /** An interface that commands have made on a host: {@code vm1 of hv1}. */
    public static Place machineOf(String name, String host, String text) {
        return new Place(Kind.VM, host, name, null, text);
    }

    /** {@code router} is the declared name, even where the sentence says "the DLR". */
    public static Place routerInstance(String router, String host, String text) {
        return new Place(Kind.ROUTER_INSTANCE, host, router, null, text);
    }

    public static Place virtualSwitch(String host, String text) {
        return new Place(Kind.VIRTUAL_SWITCH, host, null, null, text);
    }

    public static Place vtep(String host, String text) {
        return new Place(Kind.VTEP, host, null, null, text);
    }

    public static Place nic(String nic, String host, String text) {
        return new Place(Kind.NIC, host, nic, null, text);
    }

    public static Place uplinks(String host, String text) {
        return new Place(Kind.UPLINKS, host, null, null, text);
    }

    public static Place host(String host, String text) {
        return new Place(Kind.HOST, host, null, null, text);
    }

    public static Place underlayRouter(String name, String text) {
        return new Place(Kind.UNDERLAY_ROUTER, null, name, null, text);
    }

    public static Place serviceNode(String name, String text) {
        return new Place(Kind.SERVICE_NODE, null, name, null, text);
    }

    /** A port of a physical switch: {@code port 7 of pSwitch}. */
    public static Place switchPort(String port, String owner, String text) {
        return new Place(Kind.SWITCH_PORT, null, owner, port, text);
    }

    /** A physical switch as a whole. */
    public static Place physicalSwitch(String name, String text) {
        return new Place(Kind.SWITCH, null, name, null, text);
    }

    public static Place underlay(String text) {
        return new Place(Kind.UNDERLAY, null, null, null, text);
    }

    /** A capture file: of a host, or one that a Given named if {@code host} is null. */
    public static Place capture(String path, String host, String text) {
        return new Place(Kind.CAPTURE, host, path, null, text);
    }

    /** Whether what is seen at {@code at} is seen here. Joints inside a host are nobody's place. */
    public boolean holds(Port at) {
        PortKind here = at.kind();
        return switch (kind) {
            case VM -> here == PortKind.VM && owner.equals(at.owner()) && (host == null || host.equals(at.host()));
            case ROUTER_INSTANCE ->
                here == PortKind.ROUTER_INSTANCE && host.equals(at.host()) && owner.equals(at.owner());
            case VIRTUAL_SWITCH -> false;
            case VTEP -> here == PortKind.VTEP && host.equals(at.host());
            case NIC -> here == PortKind.NIC && host.equals(at.host()) && owner.equals(at.owner());
            case UPLINKS -> here == PortKind.NIC && host.equals(at.host());
            case HOST -> here != PortKind.INTERNAL && host.equals(at.host());
            case UNDERLAY_ROUTER -> here == PortKind.UNDERLAY_ROUTER && owner.equals(at.owner());
            case SERVICE_NODE -> here == PortKind.SERVICE_NODE && owner.equals(at.owner());
            case SWITCH -> here == PortKind.PHYSICAL_SWITCH && owner.equals(at.owner());
            case SWITCH_PORT -> here == PortKind.PHYSICAL_SWITCH && owner.equals(at.owner()) && port.equals(at.name());
            case UNDERLAY -> at.isUnderlay();
            case CAPTURE -> here == PortKind.CAPTURE;
        };
    }

    /** Whether what dropped the frame is here. */
    public boolean holds(Drop drop) {
        String where = drop.where();
        return switch (kind) {
            case VM -> where.equals(owner) && (host == null || host.equals(drop.host()));
            case UNDERLAY_ROUTER, SERVICE_NODE, SWITCH -> where.equals(owner);
            case ROUTER_INSTANCE -> where.equals(owner + " on " + host);
            case CAPTURE -> false;
            case VIRTUAL_SWITCH -> where.equals("virtual switch of " + host);
            case VTEP -> where.equals("VTEP of " + host);
            case UPLINKS -> where.equals("uplink of " + host) || drop.place() != null && holds(drop.place());
            case HOST -> host.equals(drop.host());
            case NIC, SWITCH_PORT, UNDERLAY -> drop.place() != null && holds(drop.place());
        };
    }

    /** Whether both name the same place, in whatever words. */
    public boolean isSame(Place other) {
        return kind == other.kind
                && Objects.equals(host, other.host)
                && Objects.equals(owner, other.owner)
                && Objects.equals(port, other.port);
    }

    @Override
    public String toString() {
        return text;
    }
}

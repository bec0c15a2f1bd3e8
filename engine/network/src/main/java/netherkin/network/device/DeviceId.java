package netherkin.network.device;

/**
 * Which device it is. Names come from feature files, so that a VM may be called "controller": the kind keeps them apart.
 *
 * @param name of the machine, router or switch; empty where a host or a scenario has one of the kind
 * @param host that it is inside of; empty for none
 */
public record DeviceId(Kind kind, String name, String host) {
    /** The control plane of the scenario. */
    public static final DeviceId CONTROLLER = new DeviceId(Kind.CONTROLLER, "", "");

    /** What devices there are. */
    public enum Kind {
        MACHINE,
        ROUTER_INSTANCE,
        TENANT_ROUTER,
        VIRTUAL_SWITCH,
        VTEP,
        UPLINKS,
        SERVICE_NODE,
        UNDERLAY_ROUTER,
        UNDERLAY_SWITCH,
        PHYSICAL_SWITCH,
        /** Open vSwitch on a host. */
        OVS,
        /** An interface of a host with an IP stack of its own. */
        INTERFACE,
        /** Where a real machine or host begins. */
        REAL_END,
        CONTROLLER
    }

    /** A VM, wherever it runs. */
    public static DeviceId machine(String name) {
        return new DeviceId(Kind.MACHINE, name, "");
    }

    /** A router's instance on a host. */
    public static DeviceId routerInstance(String router, String host) {
        return new DeviceId(Kind.ROUTER_INSTANCE, router, host);
    }

    /** An external router of the tenants'. */
    public static DeviceId tenantRouter(String router) {
        return new DeviceId(Kind.TENANT_ROUTER, router, "");
    }

    /** What a host has one of. */
    public static DeviceId ofHost(Kind kind, String host) {
        return new DeviceId(kind, "", host);
    }

    /** A host's tunnel endpoint. */
    public static DeviceId vtep(String host) {
        return ofHost(Kind.VTEP, host);
    }

    /** A host's interface. */
    public static DeviceId networkInterface(String host, String name) {
        return new DeviceId(Kind.INTERFACE, name, host);
    }

    /** A service node. */
    public static DeviceId serviceNode(String name) {
        return new DeviceId(Kind.SERVICE_NODE, name, "");
    }

    /** What stands in the underlay. */
    public static DeviceId ofUnderlay(Kind kind, String name) {
        return new DeviceId(kind, name, "");
    }
}

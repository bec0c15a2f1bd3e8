package netherkin.commands.linux;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.device.HostNetwork;

/** An interface of a host as its kernel knows it. */
public final class Link {
    private static final int DEFAULT_MTU = 1500;
    private final String name;
    private final int index;
    private final boolean physical;
    private final List<HostNetwork.Route> routes = new ArrayList<>();
    private MacAddress mac;
    private Prefix address = HostNetwork.Interface.NO_ADDRESS;
    private boolean up;
    private int mtu = DEFAULT_MTU;
    /** The bridge that it is a port of, or null. */
    private String bridge;

    Link(String name, int index, boolean physical, MacAddress mac) {
        this.name = name;
        this.index = index;
        this.physical = physical;
        this.mac = mac;
    }

    static Link of(HostNetwork.Interface each, int index) {
        Link link = new Link(each.name(), index, each.physical(), each.mac());
        link.address = each.address();
        link.up = each.up();
        link.mtu = each.mtu();
        link.routes.addAll(each.routes());
        return link;
    }

    HostNetwork.Interface wanted() {
        return new HostNetwork.Interface(name, mac, address, up, mtu, physical, up ? routes : List.of());
    }

    public String name() {
        return name;
    }

    public int index() {
        return index;
    }

    public boolean isPhysical() {
        return physical;
    }

    public MacAddress mac() {
        return mac;
    }

    public void mac(MacAddress newMac) {
        mac = newMac;
    }

    public boolean isUp() {
        return up;
    }

    /** Down, it loses its routes by gateways. */
    public void up(boolean newUp) {
        up = newUp;
        if (!newUp) {
            routes.clear();
        }
    }

    public int mtu() {
        return mtu;
    }

    public void mtu(int newMtu) {
        mtu = newMtu;
    }

    public String bridge() {
        return bridge;
    }

    public void bridge(String newBridge) {
        bridge = newBridge;
    }

    public boolean hasAddress() {
        return !address.equals(HostNetwork.Interface.NO_ADDRESS);
    }

    public Prefix address() {
        return address;
    }

    public Ipv4Address ip() {
        return (Ipv4Address) address.address();
    }

    /** Without a prefix of its own length, the class of the address says it. */
    public void address(Prefix newAddress) {
        address = newAddress;
        if (!hasAddress()) {
            routes.clear();
        }
    }

    public List<HostNetwork.Route> routes() {
        return routes;
    }
}

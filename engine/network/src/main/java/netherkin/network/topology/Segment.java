package netherkin.network.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.topology.Subnet.Owner;

/** A network while its topology is being planned: who is in it, with which addresses. */
final class Segment {
    final Network network;
    private final Map<MacAddress, Owner> macs = new LinkedHashMap<>();
    private final Map<IpAddress, Owner> ips6 = new LinkedHashMap<>();
    Subnet subnet;
    RouterDraft router;
    RouterDraft.LifDraft lifDraft;
    Lif lif;
    /** The first external router's address here, or null. */
    IpAddress externalGateway;

    int members;
    private String lifLabel;
    private final Map<String, IpAddress> named = new LinkedHashMap<>();

    Segment(Network network) {
        this.network = network;
    }

    /** Then a VM's address may leave out what the router's tells. */
    boolean hasRouter() {
        return lif != null || externalGateway != null;
    }

    /** The first to say so decides which subnet the network is. */
    void subnet(Prefix prefix) {
        if (subnet == null) {
            subnet = new Subnet(prefix);
        }
    }

    /** A LIF's address, from now on not free for defaults. */
    void takeLifIp(IpAddress ip, String label, Declared at, Problems problems) {
        takeIp(ip, label, at, problems);
        lifLabel = label;
    }

    /** A VM may be given its router's address: a mistake that people want to see the consequences of. */
    void takeIp(IpAddress ip, String label, Declared at, Problems problems) {
        Owner other = subnet.take(ip, label, at);
        if (other != null && !other.label().equals(lifLabel)) {
            conflict("IP address", ip.toString(), label, at, other, subnet.hint(), problems);
        }
    }

    /** No two VMs have the same IPv6 address. */
    void takeIp6(IpAddress ip, String label, Declared at, Problems problems) {
        Owner other = ips6.putIfAbsent(ip, new Owner(label, at));
        if (other != null) {
            conflict("IP address", ip.toString(), label, at, other, "; expected one of its own", problems);
        }
    }

    /** What has that address here, as routes may call it. */
    void name(String thing, IpAddress ip) {
        named.put(thing, ip);
    }

    /** The address of a router or VM here, or null. */
    IpAddress addressOf(String thing) {
        return named.get(thing);
    }

    void takeMac(MacAddress mac, String label, Declared at, Problems problems) {
        Owner other = macs.putIfAbsent(mac, new Owner(label, at));
        if (other != null) {
            conflict("MAC address", mac.toString(), label, at, other, "; expected one of its own", problems);
        }
    }

    private void conflict(
            String what, String address, String label, Declared at, Owner other, String hint, Problems problems) {
        Owner self = new Owner(label, at);
        boolean isLater = at.sequence() >= other.at().sequence();
        Owner later = isLater ? self : other;
        Owner earlier = isLater ? other : self;
        problems.add(
                later.at(),
                later.label() + " has the " + what + " " + address + " of " + earlier.label() + " ("
                        + earlier.at().origin() + ") in " + network.name() + hint);
    }
}

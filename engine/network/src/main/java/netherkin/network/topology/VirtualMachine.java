package netherkin.network.topology;

import java.util.List;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/**
 * A tenant's machine.
 *
 * @param host name of the host it runs on
 * @param address of IPv4, or 0.0.0.0/32 for none: {@link #hasIpv4}
 * @param gateway its default router, or null
 * @param vlan that the guest itself tags its frames with; 0 for none
 * @param ipv6 or null
 */
public record VirtualMachine(
        String name,
        Origin origin,
        String host,
        Network network,
        Prefix address,
        MacAddress mac,
        Ipv4Address gateway,
        int vlan,
        MachineIpv6 ipv6) {
    /** The IPv4 address of a VM that has none. */
    static final Prefix NO_IPV4 = new Prefix(Ipv4Address.ZERO, 32);

    /** A guest without IPv6. */
    public VirtualMachine(
            String name,
            Origin origin,
            String host,
            Network network,
            Prefix address,
            MacAddress mac,
            Ipv4Address gateway,
            int vlan) {
        this(name, origin, host, network, address, mac, gateway, vlan, null);
    }

    /** A guest that tags nothing. */
    public VirtualMachine(
            String name,
            Origin origin,
            String host,
            Network network,
            Prefix address,
            MacAddress mac,
            Ipv4Address gateway) {
        this(name, origin, host, network, address, mac, gateway, 0);
    }

    /** The same machine elsewhere: it keeps its addresses. */
    public VirtualMachine on(String newHost) {
        return new VirtualMachine(name, origin, newHost, network, address, mac, gateway, vlan, ipv6);
    }

    /** The same machine after its guest has set another address. */
    public VirtualMachine withMac(MacAddress other) {
        return new VirtualMachine(name, origin, host, network, address, other, gateway, vlan, ipv6);
    }

    /** Whether it has an IPv4 address. */
    public boolean hasIpv4() {
        return !ip().equals(Ipv4Address.ZERO);
    }

    /** Its IPv6 address, or null. */
    public Ipv6Address ip6() {
        return ipv6 == null ? null : ipv6.ip();
    }

    /** Its addresses; its name stands for the first. */
    public List<IpAddress> ips() {
        if (ipv6 == null) {
            return List.of(ip());
        }
        if (!hasIpv4()) {
            return List.of(ipv6.ip());
        }
        return ipv6.first() ? List.of(ipv6.ip(), ip()) : List.of(ip(), ipv6.ip());
    }

    /** The address that the VM is called at by another of its name: the first, unless that one can't speak to it. */
    public IpAddress calledBy(VirtualMachine other) {
        for (IpAddress own : ips()) {
            if (own instanceof Ipv6Address ? other.ipv6() != null : other.hasIpv4()) {
                return own;
            }
        }
        return ips().get(0);
    }

    public Ipv4Address ip() {
        return (Ipv4Address) address.address();
    }
}

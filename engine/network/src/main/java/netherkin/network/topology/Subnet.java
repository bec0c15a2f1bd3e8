package netherkin.network.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/** A range of addresses, who has which, and which are free. */
final class Subnet {
    private static final int FIRST_MACHINE = 11;
    /** Of an IPv6 subnet only the beginning is used, so that the last address stays short to read. */
    private static final int MOST_HOST_BITS = 32;

    private static final long LAST_OF_MANY = 0xfffe;
    private final Map<IpAddress, Owner> owners = new LinkedHashMap<>();
    private final Prefix prefix;
    private final long lowest;
    private final long highest;
    private final long start;
    private long upward;
    private long wrapped;
    private long downward;

    /**
     * Who has an address.
     *
     * @param label as messages call it
     */
    record Owner(String label, Declared at) {
        /** Notes at the later one's line that both have the same MAC address. */
        void conflict(Owner other, MacAddress mac, Problems problems) {
            boolean isLater = at.sequence() > other.at.sequence();
            Owner later = isLater ? this : other;
            Owner earlier = isLater ? other : this;
            problems.add(
                    later.at,
                    later.label + ", " + mac + ", is " + earlier.label + " (" + earlier.at.origin()
                            + "); expected one of its own");
        }
    }

    Subnet(Prefix prefix) {
        this.prefix = prefix.masked();
        int hostBits = prefix.address().bits() - prefix.length();
        boolean v4 = prefix.address() instanceof Ipv4Address;
        boolean reserves = hostBits > 1;
        long last = hostBits > MOST_HOST_BITS ? LAST_OF_MANY : (1L << hostBits) - 1;
        lowest = reserves ? 1 : 0;
        highest = reserves && v4 ? last - 1 : last;
        start = highest < FIRST_MACHINE ? lowest : FIRST_MACHINE;
        upward = start;
        wrapped = lowest;
        downward = highest;
    }

    Prefix prefix() {
        return prefix;
    }

    /** Gives the address to that owner, unless somebody has it: then that one is returned. */
    Owner take(IpAddress address, String label, Declared at) {
        return owners.putIfAbsent(address, new Owner(label, at));
    }

    boolean isFree(IpAddress address) {
        return !owners.containsKey(address) && prefix.contains(address) && !prefix.isReserved(address);
    }

    /** The first free address from .11 on, else below; null if there is none. */
    IpAddress free() {
        for (; upward <= highest; upward++) {
            if (!owners.containsKey(at(upward))) {
                return at(upward);
            }
        }
        for (; wrapped < start; wrapped++) {
            if (!owners.containsKey(at(wrapped))) {
                return at(wrapped);
            }
        }
        return null;
    }

    /** The last free address, null if there is none. */
    IpAddress lastFree() {
        for (; downward >= lowest; downward--) {
            if (!owners.containsKey(at(downward))) {
                return at(downward);
            }
        }
        return null;
    }

    /** The address at that distance from the network's. */
    IpAddress at(long offset) {
        if (prefix.address() instanceof Ipv6Address first) {
            return new Ipv6Address(first.high(), first.low() + offset);
        }
        return prefix.network().plus((int) offset);
    }

    /** Ends a message. */
    String hint() {
        IpAddress free = free();
        return free == null ? "; " + prefix + " has no free address" : "; a free address is " + free;
    }
}

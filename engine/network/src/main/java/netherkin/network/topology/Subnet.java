package netherkin.network.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;

/** A range of addresses, who has which, and which are free. */
final class Subnet {
    private static final int FIRST_MACHINE = 11;
    private final Map<Ipv4Address, Owner> owners = new LinkedHashMap<>();
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
        long size = 1L << 32 - prefix.length();
        boolean reserves = prefix.length() < 31;
        lowest = reserves ? 1 : 0;
        highest = reserves ? size - 2 : size - 1;
        start = highest < FIRST_MACHINE ? lowest : FIRST_MACHINE;
        upward = start;
        wrapped = lowest;
        downward = highest;
    }

    Prefix prefix() {
        return prefix;
    }

    /** Gives the address to that owner, unless somebody has it: then that one is returned. */
    Owner take(Ipv4Address address, String label, Declared at) {
        return owners.putIfAbsent(address, new Owner(label, at));
    }

    boolean isFree(Ipv4Address address) {
        return !owners.containsKey(address) && prefix.contains(address) && !prefix.isReserved(address);
    }

    /** The first free address from .11 on, else below; null if there is none. */
    Ipv4Address free() {
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
    Ipv4Address lastFree() {
        for (; downward >= lowest; downward--) {
            if (!owners.containsKey(at(downward))) {
                return at(downward);
            }
        }
        return null;
    }

    /** The address at that distance from the network's. */
    Ipv4Address at(long offset) {
        return prefix.network().plus((int) offset);
    }

    /** Ends a message. */
    String hint() {
        Ipv4Address free = free();
        return free == null ? "; " + prefix + " has no free address" : "; a free address is " + free;
    }
}

package netherkin.network.topology;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Prefix;

/** Private subnets (RFC 1918) for what has none, in order, none that overlaps a given one. */
final class DefaultSubnets {
    private static final int ROOM = 200;
    private final List<Prefix> given = new ArrayList<>();
    private int tenants;
    private int large;
    private int underlays;

    void avoid(Prefix prefix) {
        given.add(prefix);
    }

    /** For a network: 172.16.10.0/24, 172.16.20.0/24 and so on; a /16 if that many do not fit. */
    Prefix tenant(int members) {
        if (members > ROOM) {
            return large();
        }
        Prefix prefix = prefix(172, 16 + tenants / 25, 10 * (tenants % 25 + 1), GivenIp.DEFAULT_LENGTH);
        tenants++;
        if (tenants > 400) {
            return large();
        }
        return isFree(prefix) ? prefix : tenant(members);
    }

    /** For VTEPs: 192.168.50.0/24 or the next; a /16 if that many do not fit. */
    Prefix underlay(int members) {
        if (members > ROOM) {
            return large();
        }
        Prefix prefix = prefix(192, 168, 50 + underlays, GivenIp.DEFAULT_LENGTH);
        underlays++;
        if (underlays > 200) {
            return large();
        }
        return isFree(prefix) ? prefix : underlay(members);
    }

    private Prefix large() {
        while (large < 256) {
            Prefix prefix = prefix(10, large++, 0, 16);
            if (isFree(prefix)) {
                return prefix;
            }
        }
        return prefix(10, 0, 0, 8);
    }

    private boolean isFree(Prefix candidate) {
        for (Prefix other : given) {
            if (other.contains(candidate.address()) || candidate.contains(other.address())) {
                return false;
            }
        }
        return true;
    }

    private static Prefix prefix(int a, int b, int c, int length) {
        return new Prefix(new Ipv4Address(a << 24 | b << 16 | c << 8), length);
    }
}

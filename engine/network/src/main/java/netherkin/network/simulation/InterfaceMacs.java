package netherkin.network.simulation;

import netherkin.network.address.MacAddress;

/** Addresses of interfaces that nobody gave one: the same for the same host and name, locally administered. */
public final class InterfaceMacs {
    private static final long LOCAL = 0x0200_0000_0000L;
    private static final long FNV_OFFSET = 0xcbf2_9ce4_8422_2325L;
    private static final long FNV_PRIME = 0x0100_0000_01b3L;

    private InterfaceMacs() {}

    /** FNV-1a over both names. */
    public static MacAddress of(String host, String name) {
        long hash = FNV_OFFSET;
        for (char c : (host + '\n' + name).toCharArray()) {
            hash = (hash ^ c) * FNV_PRIME;
        }
        return new MacAddress(LOCAL | (hash >>> 8 & 0x00ff_ffff_ffffL));
    }
}

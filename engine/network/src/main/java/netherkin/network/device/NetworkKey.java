package netherkin.network.device;

import netherkin.network.address.Vni;
import netherkin.network.topology.Encapsulation;
import netherkin.network.topology.OverlayNetwork;

/**
 * What tells a network on the wire: each encapsulation numbers its own.
 *
 * @param vni null where the wire does not tell
 */
record NetworkKey(Encapsulation encapsulation, Vni vni) {
    static NetworkKey of(OverlayNetwork network) {
        return new NetworkKey(network.encapsulation(), network.vni());
    }
}

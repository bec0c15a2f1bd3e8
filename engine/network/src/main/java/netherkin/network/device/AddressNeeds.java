package netherkin.network.device;

import netherkin.network.address.Ipv6Address;
import netherkin.network.topology.VirtualMachine;

/** Which version of IP a VM needs an address of, to do what a sentence says. */
final class AddressNeeds {
    private AddressNeeds() {}

    /** Refuses what a VM can't do for want of an address of that kind. */
    static void check(Stimulus stimulus, VirtualMachine machine) {
        boolean six = stimulus instanceof Stimulus.NeighborSolicitation
                || stimulus instanceof Stimulus.NeighborAdvertisement
                || stimulus instanceof Stimulus.Ping ping && ping.target() instanceof Ipv6Address
                || stimulus instanceof Stimulus.Datagrams stream && stream.target() instanceof Ipv6Address;
        boolean four = !six
                && (stimulus instanceof Stimulus.OfNeighbors && !(stimulus instanceof Stimulus.ForgetArp)
                        || stimulus instanceof Stimulus.Ping
                        || stimulus instanceof Stimulus.TraceRoute
                        || stimulus instanceof Stimulus.Datagrams);
        if (six && machine.ipv6() == null || four && !machine.hasIpv4()) {
            throw new IllegalArgumentException(
                    machine.name() + " has no " + (six ? "IPv6" : "IPv4") + " address to do so with");
        }
    }
}

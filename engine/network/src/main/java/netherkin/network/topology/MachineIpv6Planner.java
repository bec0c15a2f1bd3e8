package netherkin.network.topology;

import netherkin.network.address.Ipv6Address;
import netherkin.network.address.Prefix;

/** Gives a VM its IPv6 address and gateway. */
final class MachineIpv6Planner {
    private static final Prefix LINK_LOCAL = Prefix.parse("fe80::/10");
    private final Problems problems;

    MachineIpv6Planner(Problems problems) {
        this.problems = problems;
    }

    /** Null if the VM has none. */
    MachineIpv6 plan(MachineDraft machine, Segment segment) {
        if (machine.ip6 == null || machine.ip6.value() == null) {
            return null;
        }
        String label = "\"" + machine.name() + "\"";
        Prefix address = machine.ip6.value().prefix();
        segment.takeIp6(address.address(), label, machine.declared, problems);
        Ipv6Address gateway = null;
        if (machine.gateway6 != null && machine.gateway6.value() != null) {
            gateway = (Ipv6Address) machine.gateway6.value().address();
            if (!address.contains(gateway) && !LINK_LOCAL.contains(gateway)) {
                problems.add(
                        machine.declared,
                        label + " has the gateway " + gateway + ", outside its subnet " + address.masked());
            }
        }
        return new MachineIpv6(address, gateway, machine.ip6First);
    }
}

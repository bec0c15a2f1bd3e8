package netherkin.network.device;

/** A virtual port whose VM is in a port group on a VLAN. */
public record VlanPort(VirtualPort at, PortVlans vlans, TeamPolicy teaming) {}

package netherkin.network.topology;

import netherkin.network.address.MacAddress;

/**
 * A VM as a table row or sentence declares it. Each method takes a cell's text; an empty text means none, a method not
 * called means the default.
 */
public final class MachineDraft {
    final Declared declared;
    Cell host;
    /** The name of its network or port group, or null. */
    String network;

    Cell vlan;
    AddressCell<GivenIp> ip;
    AddressCell<MacAddress> mac;
    AddressCell<GivenIp> gateway;
    AddressCell<GivenIp> ip6;
    AddressCell<GivenIp> gateway6;
    /** Whether the IPv6 address was told before any of IPv4. */
    boolean ip6First;

    private final TopologyDraft draft;
    private boolean real;

    MachineDraft(TopologyDraft draft, Declared declared) {
        this.draft = draft;
        this.declared = declared;
    }

    /** The host it runs on, declared before. */
    public MachineDraft host(String name) {
        host = cell(TopologyDraft.bare(name));
        return this;
    }

    /** The overlay network or port group it is in; declares an overlay network if nothing did. */
    public MachineDraft network(String name) {
        network = TopologyDraft.bare(name).isEmpty() ? null : draft.segmentName(name, declared.origin());
        return this;
    }

    /** The VLAN that the guest itself tags with (VGT); empty for none. */
    public MachineDraft vlan(String id) {
        vlan = id.isBlank() ? null : cell(id);
        return this;
    }

    /** Its address, with or without prefix, or a symbolic name for it; one of IPv4 and one of IPv6 by a comma. */
    public MachineDraft ip(String address) {
        for (String part : address.split(",", -1)) {
            if (part.indexOf(':') >= 0) {
                ip6First = ip == null;
                ip6 = draft.cells.underlayIp(cell(part));
            } else {
                ip = draft.cells.ip(cell(part));
            }
        }
        return this;
    }

    /** Its vNIC's address, or a symbolic name for it. */
    public MachineDraft mac(String address) {
        mac = draft.givenMac(cell(address), "MAC of " + declared.name());
        return this;
    }

    /** Its default router's address; empty for none. */
    public MachineDraft gateway(String address) {
        for (String part : address.split(",", -1)) {
            if (part.indexOf(':') >= 0) {
                gateway6 = draft.cells.underlayIp(cell(part));
            } else {
                gateway = draft.cells.ip(cell(part));
            }
        }
        return this;
    }

    /** A real machine answers behind a real interface. */
    public MachineDraft real() {
        real = true;
        return this;
    }

    public boolean isReal() {
        return real;
    }

    public String name() {
        return declared.name();
    }

    private Cell cell(String text) {
        return new Cell(text.strip(), declared.origin(), declared.sequence());
    }
}

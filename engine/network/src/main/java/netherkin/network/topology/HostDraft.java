package netherkin.network.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netherkin.network.address.MacAddress;

/**
 * A hypervisor as a table row declares it. Each method takes a cell's text; an empty text means none, a method not
 * called means the default.
 */
public final class HostDraft {
    static final String DEFAULT_UPLINK = "vmnic0";
    final Declared declared;
    final List<Uplink> uplinks = new ArrayList<>(2);
    AddressCell<GivenIp> vtep;
    AddressCell<MacAddress> pMac;
    AddressCell<GivenIp> nic;
    private final TopologyDraft draft;
    private String nicName;
    private boolean listed;
    private String realInterface;

    HostDraft(TopologyDraft draft, Declared declared) {
        this.draft = draft;
        this.declared = declared;
        uplinks.add(new Uplink(DEFAULT_UPLINK, declared.origin()));
    }

    /** The tunnel endpoint's address, with or without prefix. */
    public HostDraft vtep(String address) {
        vtep = draft.cells.underlayIp(cell(address));
        return this;
    }

    /** The address that the host's router instances use towards other hosts, or a symbolic name for it. */
    public HostDraft pMac(String mac) {
        pMac = draft.givenMac(cell(mac), "pMAC " + lastWord(), "pMAC of " + declared.name());
        return this;
    }

    /** The physical NICs, separated by commas, first the active one. */
    public HostDraft uplinks(String list) {
        uplinks.clear();
        if (!list.isBlank()) {
            for (String name : list.split(",", -1)) {
                addUplink(TopologyDraft.bare(name), declared);
            }
        }
        if (nicName != null && !hasUplink(nicName)) {
            addUplink(nicName, declared);
        }
        listed = true;
        return this;
    }

    /** A column named like an interface: that NIC is the host's uplink, and the cell is its address in the underlay. */
    public HostDraft nic(String name, String address) {
        Cell cell = cell(address);
        if (cell.isEmpty()) {
            return this;
        }
        if (nic != null) {
            draft.problems.add(
                    cell,
                    "\"" + declared.name() + "\" has a second underlay address, " + cell.text()
                            + "; a host has one, here " + nic.cell().text());
            return this;
        }
        if (!listed) {
            uplinks.clear();
        }
        if (!hasUplink(name)) {
            addUplink(name, declared);
        }
        nicName = name;
        nic = draft.cells.underlayIp(cell);
        return this;
    }

    /** The real interface that stands in for the host's uplink; {@code real} if the host is what answers there. */
    public HostDraft realInterface(String name) {
        realInterface = name.isBlank() ? null : name.strip();
        return this;
    }

    public Optional<String> realInterface() {
        return Optional.ofNullable(realInterface);
    }

    public String name() {
        return declared.name();
    }

    void addUplink(String name, Declared at) {
        String flaw = CellReader.flaw(name);
        if (flaw != null) {
            draft.problems.add(at, "an uplink of \"" + declared.name() + "\": " + flaw);
        } else if (hasUplink(name)) {
            draft.problems.add(at, "\"" + declared.name() + "\" has the uplink " + name + " already");
        } else {
            uplinks.add(new Uplink(name, at.origin()));
            draft.claim(new Declared(name, at.origin(), at.sequence()), Names.Kind.UPLINK);
        }
    }

    boolean hasUplink(String name) {
        for (Uplink uplink : uplinks) {
            if (uplink.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private String lastWord() {
        return declared.name().substring(declared.name().lastIndexOf(' ') + 1);
    }

    private Cell cell(String text) {
        return new Cell(text.strip(), declared.origin(), declared.sequence());
    }
}

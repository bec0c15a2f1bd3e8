package netherkin.network.topology;

/** A physical switch's port as a table row declares it. Each method takes a cell's text; an empty text means the default. */
public final class SwitchPortDraft {
    final Declared declared;
    Cell connectedTo;
    Cell vlans;
    Cell mode;
    Cell nativeVlan;
    String channel = "";
    private final TopologyDraft draft;

    SwitchPortDraft(TopologyDraft draft, Declared declared) {
        this.draft = draft;
        this.declared = declared;
    }

    /** {@code vmnic0 of Host A}, {@code port 2 of core switch}, or an underlay router; it may be declared later. */
    public SwitchPortDraft connectedTo(String text) {
        connectedTo = cell(text);
        return this;
    }

    /** The VLANs that it carries; none means all. */
    public SwitchPortDraft vlans(String text) {
        vlans = cell(text);
        return this;
    }

    /** {@code access} or {@code trunk}, which is the default. */
    public SwitchPortDraft mode(String text) {
        mode = cell(text);
        return this;
    }

    /** The VLAN of untagged frames on a trunk: 1 by default. */
    public SwitchPortDraft nativeVlan(String text) {
        nativeVlan = cell(text);
        return this;
    }

    /** The link aggregation group that it is a member of. */
    public SwitchPortDraft channel(String name) {
        channel = name.strip();
        return this;
    }

    void connect(Cell to) {
        connectedTo = to;
    }

    private Cell cell(String text) {
        String bare = text.strip();
        return bare.isEmpty() ? null : new Cell(bare, declared.origin(), declared.sequence());
    }
}

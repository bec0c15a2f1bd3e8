package netherkin.network.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A physical switch as a table and later sentences declare it. */
public final class PhysicalSwitchDraft {
    final Declared declared;
    final Map<String, SwitchPortDraft> ports = new LinkedHashMap<>();
    final List<StaticMac> staticMacs = new ArrayList<>();
    private final TopologyDraft draft;

    record StaticMac(Cell vlan, Cell mac, Cell port) {}

    PhysicalSwitchDraft(TopologyDraft draft, Declared declared) {
        this.draft = draft;
        this.declared = declared;
    }

    public String name() {
        return declared.name();
    }

    /** A row of its port table: the only one for this port. */
    public SwitchPortDraft port(String port, Origin origin) {
        String name = TopologyDraft.bare(port);
        Declared at = new Declared(name, origin, draft.nextSequence());
        String flaw = CellReader.flaw(name);
        SwitchPortDraft known = ports.get(name);
        if (flaw != null) {
            draft.problems.add(at, "a port of \"" + name() + "\": " + flaw);
        } else if (known != null) {
            draft.problems.add(
                    at,
                    "port " + name + " of \"" + name() + "\" is declared again; the first time was at "
                            + known.declared.origin());
        }
        SwitchPortDraft fresh = new SwitchPortDraft(draft, at);
        ports.putIfAbsent(name, fresh);
        return fresh;
    }

    /** The port of that name: declared by this mention if nothing did before. */
    SwitchPortDraft mentioned(String name, Declared by) {
        return ports.computeIfAbsent(
                name, n -> new SwitchPortDraft(draft, new Declared(n, by.origin(), by.sequence())));
    }

    /** Ports that form one link aggregation group; its name is theirs, joined by +. */
    public PhysicalSwitchDraft aggregate(List<String> members, Origin origin) {
        Declared at = new Declared(name(), origin, draft.nextSequence());
        List<String> names = members.stream().map(TopologyDraft::bare).toList();
        names.forEach(name -> mentioned(name, at).channel(String.join("+", names)));
        return this;
    }

    /** An entry of its MAC table that neither ages nor moves. */
    public PhysicalSwitchDraft staticMac(String vlan, String mac, String port, Origin origin) {
        staticMacs.add(new StaticMac(draft.cell(vlan, origin), draft.cell(mac, origin), draft.cell(port, origin)));
        return this;
    }
}

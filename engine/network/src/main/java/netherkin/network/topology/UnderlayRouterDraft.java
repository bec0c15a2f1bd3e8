package netherkin.network.topology;

import java.util.ArrayList;
import java.util.List;

/** A router of the underlay as a table declares it. */
public final class UnderlayRouterDraft {
    final Declared declared;
    final List<Cell> neighbors = new ArrayList<>(2);
    /** Subnets that it has a foot in; null for all of the VTEPs'. */
    List<Cell> subnets;

    private final TopologyDraft draft;

    UnderlayRouterDraft(TopologyDraft draft, Declared declared) {
        this.draft = draft;
        this.declared = declared;
    }

    String name() {
        return declared.name();
    }

    /** The VTEPs' subnets that it is in, with commas between: prefixes, or hosts whose VTEPs are there; none if empty. */
    public UnderlayRouterDraft subnets(String list) {
        subnets = cells(list);
        return this;
    }

    /** Routers that links lead to, with commas between; either end may tell a link, or both. */
    public UnderlayRouterDraft neighbors(String list) {
        neighbors.addAll(cells(list));
        return this;
    }

    private List<Cell> cells(String list) {
        List<Cell> cells = new ArrayList<>(2);
        for (String item : list.split(",", -1)) {
            if (!item.isBlank()) {
                cells.add(draft.cell(TopologyDraft.bare(item), declared.origin()));
            }
        }
        return cells;
    }
}

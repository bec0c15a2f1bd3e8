package netherkin.network.topology;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Vni;

/**
 * An overlay network as sentences and table rows declare it, bit by bit: what a later one says holds. A method not
 * called means the default.
 */
public final class NetworkDraft {
    final Declared declared;
    /** The line of its row in a table of networks, or null. */
    Origin row;

    Vni vni;
    Cell vniCell;
    Encapsulation encapsulation;
    Replication replication;
    Ipv4Address group;
    private final TopologyDraft draft;

    NetworkDraft(TopologyDraft draft, Declared declared) {
        this.draft = draft;
        this.declared = declared;
    }

    /** Its ID on the wire: 0 to 2^24 - 1. */
    public NetworkDraft id(String id, Origin origin) {
        Cell cell = draft.cell(id, origin);
        if (cell.isEmpty()) {
            return this;
        }
        boolean negative = cell.text().startsWith("-");
        String digits = negative ? cell.text().substring(1) : cell.text();
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            draft.problems.add(
                    cell, "the ID of \"" + name() + "\" is \"" + cell.text() + "\", not a number from 0 to " + Vni.MAX);
        } else if (negative || digits.length() > 9 || Integer.parseInt(digits) > Vni.MAX) {
            draft.problems.add(
                    cell,
                    "the ID of \"" + name() + "\" is " + cell.text() + ", not 0 to " + Vni.MAX + " (24 bits); nearest: "
                            + (negative ? 0 : Vni.MAX));
        } else {
            vni = new Vni(Integer.parseInt(digits));
            vniCell = cell;
        }
        return this;
    }

    /** The envelope: {@code VXLAN}. */
    public NetworkDraft encapsulation(String text, Origin origin) {
        Encapsulation given = draft.encapsulation(draft.cell(text, origin));
        encapsulation = given == null ? encapsulation : given;
        return this;
    }

    /** How broadcasts reach the other VTEPs: {@code unicast}. */
    public NetworkDraft replication(String text, Origin origin) {
        Replication given = draft.replication(draft.cell(text, origin));
        replication = given == null ? replication : given;
        return this;
    }

    /** The multicast group that its hosts join: {@code 239.1.2.3}. */
    public NetworkDraft group(String text, Origin origin) {
        Cell cell = draft.cell(text, origin);
        if (cell.isEmpty()) {
            return this;
        }
        boolean isAddress = Ipv4Address.isIpv4Address(cell.text());
        if (isAddress && GroupPlan.isGroup(Ipv4Address.parse(cell.text()))) {
            group = Ipv4Address.parse(cell.text());
        } else {
            draft.problems.add(
                    cell,
                    "the group of \"" + name() + "\" is \"" + cell.text()
                            + "\", not a multicast group from 224.0.1.0 to 239.255.255.255, such as 239.0.0.1");
        }
        return this;
    }

    public String name() {
        return declared.name();
    }
}

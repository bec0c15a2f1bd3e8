package netherkin.network.print;

import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.VlanTag;
import netherkin.network.wire.PacketView;

/** Ethernet, VLAN tags and LLC. */
final class LinkPrinter {
    private static final int MAX_802_3_LENGTH = 1500;
    private static final int SNAP = 0xaaaa03;

    private LinkPrinter() {}

    static void ethernet(Printout out, PacketView view) {
        out.enter("ether");
        view.require(0, EthernetFrame.HEADER_LENGTH);
        if (!out.linkLevel) {
            withoutHeader(out, view);
            return;
        }
        out.add(Printout.mac(view, 6)).add(" > ").add(Printout.mac(view, 0)).add(", ");
        int type = view.u16(12);
        PacketView rest = view.from(EthernetFrame.HEADER_LENGTH);
        String length = ", length " + view.reported() + ": ";
        while (isTag(type)) {
            out.enter("vlan");
            rest.require(0, VlanTag.LENGTH);
            etherType(out, type).add(length);
            length = ", ";
            int tci = rest.u16(0);
            out.add("vlan ").add(tci & 0xfff).add(", p ").add(tci >>> 13);
            out.add((tci & 0x1000) != 0 ? ", DEI" : "").add(", ");
            type = rest.u16(2);
            rest = rest.from(VlanTag.LENGTH);
        }
        if (type > MAX_802_3_LENGTH) {
            etherType(out, type).add(length);
            payload(out, type, rest);
        } else {
            boolean tagged = length.length() == 2;
            out.add(tagged ? "802.3" : "802.3, length " + Math.min(type, rest.reported()) + ": ");
            llc(out, rest.first(type));
        }
    }

    /** Tags are not told at all, and the header only if nothing is known of what follows. */
    private static void withoutHeader(Printout out, PacketView view) {
        int type = view.u16(12);
        PacketView rest = view.from(EthernetFrame.HEADER_LENGTH);
        while (isTag(type)) {
            out.enter("vlan");
            rest.require(0, VlanTag.LENGTH);
            type = rest.u16(2);
            rest = rest.from(VlanTag.LENGTH);
        }
        if (type <= MAX_802_3_LENGTH) {
            llc(out, rest.first(type));
            return;
        }
        if (!isPrinted(type)) {
            out.add(Printout.mac(view, 6)).add(" > ").add(Printout.mac(view, 0)).add(", ");
            etherType(out, type).add(", length " + view.reported() + ": ");
        }
        payload(out, type, rest);
    }

    private static boolean isPrinted(int type) {
        return type == EtherType.ARP || type == EtherType.RARP || type == EtherType.IPV4 || type == EtherType.IPV6;
    }

    private static boolean isTag(int type) {
        return type == EtherType.VLAN || type == EtherType.SERVICE_VLAN || type == 0x9100 || type == 0x9200;
    }

    private static Printout etherType(Printout out, int type) {
        String name = EtherTypeNames.of(type);
        return out.add("ethertype ")
                .add(name == null ? "Unknown" : name)
                .add(" (")
                .hex(type, 4)
                .add(")");
    }

    static void payload(Printout out, int type, PacketView view) {
        switch (type) {
            case EtherType.ARP:
            case EtherType.RARP:
                ArpPrinter.arp(out, view);
                break;
            case EtherType.IPV4:
                Ipv4Printer.packet(out, view);
                break;
            case EtherType.IPV6:
                Ipv6Printer.packet(out, view);
                break;
            default:
                out.hexDump(view, true);
        }
    }

    /** Of LLC only SNAP with EtherTypes is told in full. */
    private static void llc(Printout out, PacketView view) {
        out.enter("llc");
        if (view.u24(0) == SNAP && view.u24(3) == 0) {
            int type = view.u16(6);
            if (out.linkLevel || !isPrinted(type)) {
                out.add("LLC, dsap SNAP (0xaa) Individual, ssap SNAP (0xaa) Command, ctrl 0x03: ");
                out.add("oui Ethernet (0x000000), ");
                etherType(out, type).add(", length ").add(view.reported() - 8).add(": ");
            }
            payload(out, type, view.from(8));
        } else {
            out.add("LLC, length " + view.reported());
            out.hexDump(view, true);
        }
    }
}

package netherkin.network.print;

import netherkin.network.frame.EtherType;
import netherkin.network.wire.PacketView;

/** ARP and RARP. */
final class ArpPrinter {
    private static final int FIXED = 8;

    private ArpPrinter() {}

    static void arp(Printout out, PacketView view) {
        out.enter("arp");
        out.add(out.linkLevel ? "" : "ARP, ");
        view.require(0, FIXED);
        int hardware = view.u16(0);
        int protocol = view.u16(2);
        int macLength = view.u8(4);
        int ipLength = view.u8(5);
        view.require(FIXED, 2 * (macLength + ipLength));
        if (protocol != EtherType.IPV4 || ipLength != 4 || macLength == 0) {
            String type = EtherTypeNames.of(protocol);
            out.add(hardware == 1 ? "Ethernet" : "Unknown Hardware (" + hardware + ")");
            out.add(" (len ").add(macLength).add("), ");
            if (type == null) {
                out.add("Unknown Protocol (").hex(protocol, 4).add(")");
            } else {
                out.add(type);
            }
            out.add(" (len ").add(ipLength).add(")");
        } else if (!operation(out, view, view.u16(6), macLength)) {
            out.hexDump(view, true);
            return;
        }
        out.add(", length " + view.reported());
    }

    private static boolean operation(Printout out, PacketView view, int operation, int macLength) {
        String senderMac = mac(view, FIXED, macLength);
        String senderIp = Printout.ipv4(view, FIXED + macLength);
        int target = FIXED + macLength + 4;
        String targetMac = mac(view, target, macLength);
        String targetIp = Printout.ipv4(view, target + macLength);
        switch (operation) {
            case 1:
                out.add("Request who-has ").add(targetIp);
                out.add(isZero(view, target, macLength) ? "" : " (" + targetMac + ")");
                out.add(" tell ").add(senderIp);
                return true;
            case 2:
                out.add("Reply ").add(senderIp).add(" is-at ").add(senderMac);
                return true;
            case 3:
                out.add("Reverse Request who-is ").add(targetMac).add(" tell ").add(senderMac);
                return true;
            case 4:
                out.add("Reverse Reply ").add(targetMac).add(" at ").add(targetIp);
                return true;
            case 8:
                out.add("Inverse Request who-is ").add(targetMac).add(" tell ").add(senderMac);
                return true;
            case 9:
                out.add("Inverse Reply ").add(senderMac).add(" at ").add(senderIp);
                return true;
            case 10:
                out.add("NACK Reply ");
                return false;
            default:
                out.add("Unknown (").add(operation).add(") ");
                return false;
        }
    }

    /** An address of any length. */
    private static String mac(PacketView view, int at, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int octet = view.u8(at + i);
            text.append(i == 0 ? "" : ":");
            text.append(Character.forDigit(octet >>> 4, 16)).append(Character.forDigit(octet & 0xf, 16));
        }
        return text.toString();
    }

    private static boolean isZero(PacketView view, int at, int length) {
        for (int i = 0; i < length; i++) {
            if (view.u8(at + i) != 0) {
                return false;
            }
        }
        return true;
    }
}

package netherkin.network.field;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.field.FieldValue.IpValue;
import netherkin.network.field.FieldValue.MacValue;
import netherkin.network.frame.EtherType;
import netherkin.network.wire.PacketView;

/** ARP and RARP as tshark tells them: all of an address's fields only where the lengths are those of the types. */
final class ArpDissection {
    private static final int FIXED = 8;
    /** Its last field holds an error number (RFC 1931). */
    private static final int DYNAMIC_RARP_ERROR = 7;

    private ArpDissection() {}

    static void arp(Dissection to, PacketView view) {
        view.require(0, FIXED);
        int hardware = view.u16(0);
        int protocol = view.u16(2);
        int macLength = view.u8(4);
        int ipLength = view.u8(5);
        int operation = view.u16(6);
        to.number(WiresharkField.ARP_OPCODE, operation);
        int total = FIXED + 2 * macLength + 2 * ipLength;
        int targetMac = FIXED + macLength + ipLength;
        if (total > view.reported()) {
            return;
        }
        view.require(0, summarised(operation, FIXED + macLength, ipLength, targetMac, macLength));
        boolean ethernet = (hardware == 1 || hardware == 6) && macLength == 6;
        boolean ipv4 = protocol == EtherType.IPV4 && ipLength == 4;
        mac(to, WiresharkField.ARP_SENDER_MAC, view, FIXED, ethernet);
        ip(to, WiresharkField.ARP_SENDER_IP, view, FIXED + macLength, ipv4);
        mac(to, WiresharkField.ARP_TARGET_MAC, view, targetMac, ethernet);
        ip(to, WiresharkField.ARP_TARGET_IP, view, targetMac + macLength, ipv4 && operation != DYNAMIC_RARP_ERROR);
    }

    /** How many bytes tshark reads for its summary, by operation, before it tells any address. */
    private static int summarised(int operation, int senderIp, int ipLength, int targetMac, int macLength) {
        switch (operation) {
            case 1, 2, 4, 6:
                return targetMac + macLength + ipLength;
            case 3, 5, 8:
                return targetMac + macLength;
            default:
                return operation == 9 || operation >= 11 && operation <= 23 ? senderIp + ipLength : FIXED;
        }
    }

    private static void mac(Dissection to, WiresharkField field, PacketView view, int at, boolean known) {
        if (known) {
            to.sink.found(field, new MacValue(new MacAddress(view.u48(at))));
        }
    }

    private static void ip(Dissection to, WiresharkField field, PacketView view, int at, boolean known) {
        if (known) {
            to.sink.found(field, new IpValue(new Ipv4Address(view.bits32(at))));
        }
    }
}

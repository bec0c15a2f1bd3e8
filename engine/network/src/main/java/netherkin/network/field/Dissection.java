package netherkin.network.field;

import netherkin.network.address.MacAddress;
import netherkin.network.field.FieldValue.MacValue;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.wire.DecodeAs;
import netherkin.network.wire.PacketView;

/**
 * Walks over a packet's bytes and tells every field of the catalogue where tshark 4.0 tells it: as far as the bytes go,
 * into tunnels, into packets quoted by errors and into reassembled ones. This part knows the link layer.
 */
final class Dissection {
    private static final int MAX_802_3_LENGTH = 1500;
    private static final int MIN_ETHER_TYPE = 0x0600;
    private static final int OLD_STACKED_VLAN = 0x9100;
    private static final int SNAP = 0xaaaa03;
    private static final int LLC_IP = 0x06;
    private static final int LLC_UNNUMBERED = 0x03;
    private static final int BRIDGED_OUI = 0xf8;
    private static final int MAX_DEPTH = 64;

    final OccurrenceSink sink;
    final DecodeAs decodeAs;
    final Reassembly reassembly;
    /** The VLAN seen last; fragments of different VLANs do not make one packet. */
    int vlan;

    private final IpDissection ip = new IpDissection(this);
    private int depth;

    Dissection(OccurrenceSink sink, DecodeAs decodeAs, Reassembly reassembly) {
        this.sink = sink;
        this.decodeAs = decodeAs;
        this.reassembly = reassembly;
    }

    /** A packet of {@code wireLength} bytes of which {@code captured} are here. */
    void packet(byte[] bytes, int offset, int captured, int wireLength) {
        depth = 0;
        vlan = 0;
        number(WiresharkField.FRAME_LEN, wireLength);
        try {
            ethernet(new PacketView(bytes, offset, captured, Math.max(captured, wireLength)));
        } catch (PacketView.End end) {
            // What was told stays told: as many fields as there were bytes for.
        }
    }

    void number(WiresharkField field, long value) {
        sink.found(field, field.inTshark(value));
    }

    /** Counts a step into something nested, so that a hostile packet cannot nest without end. */
    void enter() {
        if (++depth > MAX_DEPTH) {
            throw PacketView.End.INSTANCE;
        }
    }

    void leave() {
        depth--;
    }

    void ethernet(PacketView view) {
        enter();
        view.require(0, EthernetFrame.HEADER_LENGTH);
        sink.found(WiresharkField.ETH_DST, new MacValue(new MacAddress(view.u48(0))));
        sink.found(WiresharkField.ETH_SRC, new MacValue(new MacAddress(view.u48(6))));
        int type = view.u16(12);
        PacketView content = view.from(EthernetFrame.HEADER_LENGTH);
        if (type >= MIN_ETHER_TYPE || type == 0) {
            number(WiresharkField.ETH_TYPE, type);
            etherType(type, content);
        } else {
            llc(type, content);
        }
        leave();
    }

    /** IEEE 802.2: what it carries by EtherType (SNAP, RFC 1042 and IEEE 802.1H) or as IP. */
    private void llc(int length, PacketView content) {
        if (length > MAX_802_3_LENGTH) {
            return;
        }
        PacketView llc = content.first(length);
        int header = llc.u24(0);
        if (header == SNAP) {
            int oui = llc.u24(3);
            if (oui == 0 || oui == BRIDGED_OUI) {
                etherType(llc.u16(6), llc.from(8));
            }
        } else if (header >>> 16 == LLC_IP && (header & 0xff) == LLC_UNNUMBERED) {
            ip.packet(llc.from(3));
        }
    }

    void etherType(int type, PacketView view) {
        switch (type) {
            case EtherType.IPV4:
            case EtherType.IPV6:
                ip.packet(view);
                break;
            case EtherType.ARP:
            case EtherType.RARP:
                ArpDissection.arp(this, view);
                break;
            case EtherType.VLAN:
            case OLD_STACKED_VLAN:
                vlan(view);
                break;
            case EtherType.SERVICE_VLAN:
                serviceVlan(view);
                break;
            case EtherType.TRANSPARENT_ETHERNET_BRIDGING:
                ethernet(view);
                break;
            default:
        }
    }

    private void vlan(PacketView view) {
        enter();
        int tci = view.u16(0);
        vlan = tci & 0xfff;
        number(WiresharkField.VLAN_PRIORITY, tci >>> 13);
        number(WiresharkField.VLAN_ID, vlan);
        int type = view.u16(2);
        if (type > MAX_802_3_LENGTH) {
            number(WiresharkField.VLAN_ETYPE, type);
            etherType(type, view.from(4));
        } else {
            llc(type, view.from(4));
        }
        leave();
    }

    /** IEEE 802.1ad: tshark gives these tags names of their own, none of them in the catalogue. */
    private void serviceVlan(PacketView view) {
        enter();
        etherType(view.u16(2), view.from(4));
        leave();
    }

    IpDissection ip() {
        return ip;
    }
}

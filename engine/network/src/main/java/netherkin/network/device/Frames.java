package netherkin.network.device;

import netherkin.network.address.MacAddress;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.VlanTag;

/** Frames that stimuli send. */
final class Frames {
    private static final int SHORTEST_PAYLOAD = 46;

    private Frames() {}

    /** A frame that nobody answers, as short as Ethernet allows. */
    static EthernetFrame experimental(MacAddress destination, MacAddress source) {
        Opaque payload = new Opaque(Bytes.zeros(SHORTEST_PAYLOAD));
        return new EthernetFrame(destination, source, EtherType.LOCAL_EXPERIMENTAL, payload);
    }

    /** Whether a frame is in a VLAN; a tag with VLAN ID 0 tells a priority alone (IEEE 802.1Q). */
    static boolean isInVlan(EthernetFrame frame) {
        for (VlanTag tag : frame.tags()) {
            if (tag.id() != 0) {
                return true;
            }
        }
        return false;
    }

    /** Data whose bytes count up from 0, so that a cut or a shift shows. */
    static Bytes countingData(int length) {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = (byte) i;
        }
        return Bytes.of(data);
    }
}

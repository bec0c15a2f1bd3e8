package netherkin.network.field;

import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Gre;
import netherkin.network.frame.Nvgre;
import netherkin.network.frame.Payload;

/** The tenant network that an envelope's own header tells, whatever the encapsulation. */
final class NetworkIds {
    private static final WiresharkField[] WHOLE = {
        WiresharkField.VXLAN_VNI, WiresharkField.GENEVE_VNI, WiresharkField.STT_CONTEXT_ID
    };

    private NetworkIds() {}

    /** Null if the frame is no envelope, or of no network. */
    static FieldValue of(EthernetFrame frame) {
        Payload transport = Layers.transport(frame);
        if (transport instanceof Nvgre nvgre) {
            return FieldType.NUMBER.number(nvgre.virtualSubnet().value());
        }
        if (transport instanceof Gre gre) {
            return gre.hasKey() ? FieldType.NUMBER.number(gre.key()) : null;
        }
        for (WiresharkField field : WHOLE) {
            FieldValue value = field.read(frame);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}

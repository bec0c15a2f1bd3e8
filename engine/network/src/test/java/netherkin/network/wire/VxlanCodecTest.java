package netherkin.network.wire;

import netherkin.network.frame.EthernetFrame;

final class VxlanCodecTest extends CodecContract {
    @Override
    EthernetFrame frame() {
        return Frames.vxlan(8472, 5001, Frames.arpRequest());
    }

    @Override
    String golden() {
        return "00505661000b00505661000a08004500004e0000400040118ce6c0a89633c0a89634c3cb2118003a"
                + "00000800000000138900ffffffffffff005056aa000108060001080006040001005056aa0001ac10"
                + "0a0b000000000000ac10140b";
    }
}

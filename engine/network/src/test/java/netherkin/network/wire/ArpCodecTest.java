package netherkin.network.wire;

import netherkin.network.frame.EthernetFrame;

final class ArpCodecTest extends CodecContract {
    @Override
    EthernetFrame frame() {
        return Frames.arpRequest();
    }

    @Override
    String golden() {
        return "ffffffffffff005056aa000108060001080006040001005056aa0001ac100a0b000000000000ac10" + "140b";
    }
}

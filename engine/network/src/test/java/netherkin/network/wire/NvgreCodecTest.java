package netherkin.network.wire;

import netherkin.network.frame.EthernetFrame;

final class NvgreCodecTest extends CodecContract {
    @Override
    EthernetFrame frame() {
        return Frames.nvgre(5001, 0xc7, Frames.arpRequest());
    }

    @Override
    String golden() {
        return "00505661000b00505661000a08004500004600004000402f8cd0c0a89633c0a8963420006558001389c7"
                + "ffffffffffff005056aa000108060001080006040001005056aa0001ac100a0b000000000000ac10140b";
    }
}

package netherkin.network.wire;

import netherkin.network.frame.EthernetFrame;

final class RarpCodecTest extends CodecContract {
    @Override
    EthernetFrame frame() {
        return Frames.rarpRequest();
    }

    @Override
    String golden() {
        return "ffffffffffff005056aa000180350001080006040003005056aa000100000000005056aa00010000"
                + "0000000000000000000000000000000000000000";
    }
}
